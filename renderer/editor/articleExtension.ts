import { ClickAfterLastBlockExtension, InitialStateExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkNode } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { $isTableNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  $isDecoratorNode,
  configExtension,
  defineExtension,
  HISTORY_MERGE_TAG,
  mergeRegister,
  type AnyLexicalExtension,
} from 'lexical';
import type { Block, BlockId } from '../../domain/body/body.ts';
import { registerBlockIds } from './behaviour/blockIds.ts';
import { registerEmptyHint } from './behaviour/emptyHint.ts';
import { registerFarBlocks } from './behaviour/farBlocks.ts';
import { registerFormatGuards } from './behaviour/formats.ts';
import { registerHere } from './behaviour/here.ts';
import { registerKeysOnObject } from './behaviour/keysOnObject.ts';
import { registerKnownText } from './behaviour/knownText.ts';
import { registerLinkClicks } from './behaviour/linkClicks.ts';
import { registerListNumbers } from './behaviour/listNumbers.ts';
import { registerMarkdown } from './behaviour/markdown.ts';
import { registerNewBlocks } from './behaviour/newBlocks.ts';
import { registerObjects } from './behaviour/objects.ts';
import { registerOverBuilt } from './behaviour/overBuilt.ts';
import { registerQuickCommits } from './behaviour/quickCommits.ts';
import { registerRowOfBlocks } from './behaviour/rowOfBlocks.ts';
import { registerSelectionInTime } from './behaviour/selectionInTime.ts';
import { registerSmartText } from './behaviour/smartText.ts';
import { registerTextEnds } from './behaviour/textEnds.ts';
import { registerTripleClick } from './behaviour/tripleClick.ts';
import { registerTidyLists } from './behaviour/tidyLists.ts';
import { registerTypewriter } from './behaviour/typewriter.ts';
import { registerTypedLetter } from './behaviour/typedLetter.ts';
import { registerTypedLinks } from './behaviour/typedLink.ts';
import { registerTyping } from './behaviour/typing.ts';
import { registerWrittenBlock } from './behaviour/writtenBlock.ts';
import { BodyCache } from './bodyCache.ts';
import { $blocksToNodes } from './bodyToLexical.ts';
import { registerClipboard } from './clipboard/clipboard.ts';
import type { CommentLink } from './comments/commentDesk.ts';
import { registerComments } from './comments/registerComments.ts';
import { registerBlockDrag } from './drag/blockDrag.ts';
import { registerDrag } from './drag/registerDrag.ts';
import type { ReadEnvironment } from './environment.ts';
import { OwnStepsExtension } from './ownSteps.ts';
import { registerOutside } from './review/outside.ts';
import { registerTables } from './table/registerTables.ts';
import { registerTracking } from './review/registerTracking.ts';
import { registerShowMarks } from './review/showMarks.ts';
import type { ReviewDesk } from './review/reviewDesk.ts';
import { AudioNode } from './nodes/audio/AudioNode.tsx';
import { CorrectionNode } from './nodes/correction/CorrectionNode.ts';
import { registerBoxes } from './box/registerBoxes.ts';
import { DividerNode } from './nodes/divider/DividerNode.tsx';
import { EmbedNode } from './nodes/embed/EmbedNode.tsx';
import { FootnoteNode } from './nodes/footnote/FootnoteNode.tsx';
import { $isFactBoxNode, FactBoxNode, FactBoxTitleNode } from './nodes/factBox/FactBoxNode.ts';
import { PictureNode } from './nodes/picture/PictureNode.tsx';
import { PullQuoteNode } from './nodes/pullQuote/PullQuoteNode.ts';
import { UnknownBlockNode } from './nodes/unknown/UnknownBlockNode.tsx';
import { UnknownInlineNode } from './nodes/unknown/UnknownInlineNode.tsx';
import { registerSpelling } from './spelling/registerSpelling.ts';
import type { SpellingDesk } from './spelling/spellingDesk.ts';
import { LOAD_TAG } from './replaceBody.ts';
import { theme } from './theme.ts';

/** Undo steps kept. Each holds a whole (shared) state, so without an end a long day would fill the memory. */
const UNDO_STEPS = 1000;

export interface ArticleExtensionOptions {
  readonly body: readonly Block[];
  readonly readOnly: boolean;
  readonly articleKey: string;
  readonly newId: () => BlockId;
  readonly environment: ReadEnvironment;
  readonly extensions?: readonly AnyLexicalExtension[];
  /** Where tracked changes get their author and leave their records; without it nothing is tracked. */
  readonly review?: ReviewDesk;
  /** What knows of misspelled words; without it none are marked. */
  readonly spelling?: SpellingDesk;
  /** Shows comments in the text. */
  readonly comments?: CommentLink;
  /** Hears of an edit that failed and was not made. */
  readonly onError?: (error: Error) => void;
}

/** One article's editor: the same definition for the window and for tests without one. */
export function articleExtension(options: ArticleExtensionOptions) {
  const { body, readOnly, articleKey, newId, environment, extensions = [], review, spelling, comments, onError = reportError } = options;
  return defineExtension({
    name: 'stet/article',
    namespace: 'stet',
    theme,
    // Without this Lexical throws on, and the half of an edit that was made before it failed would stay in the text.
    onError,
    editable: !readOnly,
    dependencies: [
      RichTextExtension,
      ListExtension,
      OwnStepsExtension,
      configExtension(HistoryExtension, { maxDepth: UNDO_STEPS, disabled: false }),
      configExtension(InitialStateExtension, {
        updateOptions: { tag: [HISTORY_MERGE_TAG, LOAD_TAG], discrete: true },
      }),
      configExtension(ClickAfterLastBlockExtension, { $shouldInsertAfter: (node) => $isDecoratorNode(node) || $isTableNode(node) || $isFactBoxNode(node) }),
      ...extensions,
    ],
    // LinkNode without LinkExtension, whose transform joins links and would lose the keys we keep on them.
    nodes: () => [
      LinkNode,
      PullQuoteNode,
      CorrectionNode,
      FactBoxNode,
      FactBoxTitleNode,
      TableNode,
      TableRowNode,
      TableCellNode,
      PictureNode,
      AudioNode,
      EmbedNode,
      DividerNode,
      UnknownBlockNode,
      UnknownInlineNode,
      FootnoteNode,
    ],
    $initialEditorState: () => {
      const nodes = $blocksToNodes(body);
      $getRoot().append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]));
    },
    build: (editor) => new BodyCache(editor),
    register: (editor) =>
      mergeRegister(
        registerSelectionInTime(editor),
        registerKnownText(editor),
        registerQuickCommits(editor),
        registerRowOfBlocks(editor),
        registerBlockIds(editor, newId),
        registerTables(editor),
        registerBoxes(editor),
        registerTidyLists(editor),
        registerListNumbers(editor),
        registerEmptyHint(editor),
        registerFormatGuards(editor),
        registerTyping(editor),
        registerOverBuilt(editor),
        registerTypedLetter(editor),
        registerTextEnds(editor),
        registerTripleClick(editor),
        registerObjects(editor),
        registerHere(editor),
        registerNewBlocks(editor),
        registerFarBlocks(editor),
        registerWrittenBlock(editor),
        registerTypewriter(editor),
        registerKeysOnObject(editor),
        registerBlockDrag(editor),
        registerDrag(editor, { environment, newId, articleKey }),
        registerLinkClicks(editor, environment),
        registerMarkdown(editor),
        registerSmartText(editor, environment),
        registerTypedLinks(editor),
        registerClipboard(editor, { environment, newId, articleKey }),
        ...(review === undefined ? [] : [registerTracking(editor, review), registerShowMarks(editor, review), registerOutside(editor)]),
        ...(comments === undefined ? [] : [registerComments(editor, comments)]),
        ...(spelling === undefined ? [] : [registerSpelling(editor, spelling)]),
      ),
    afterRegistration: (editor, _config, state) => {
      const cache = state.getOutput();
      if (body.length === 0) {
        cache.setPlaceholder(editor.read(() => $getRoot().getFirstChild()?.getKey() ?? null));
      }
      return editor.registerUpdateListener((payload) => {
        cache.note(payload);
      });
    },
  });
}
