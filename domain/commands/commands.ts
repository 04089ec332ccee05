import { z } from 'zod';

/** Where a command stands in the native menu; `group` separates with lines. */
export type MenuName = 'file' | 'edit' | 'insert' | 'format' | 'table' | 'review' | 'view' | 'window' | 'help';

/** When a command can run. Conditions are facts the renderer reports (MenuState). */
export type When = 'always' | 'desk' | 'article' | 'writable' | 'body' | 'table';

export interface Command {
  readonly label: string;
  readonly menu: MenuName;
  readonly group: number;
  /** Electron accelerator; CmdOrCtrl is Cmd on macOS. */
  readonly keys?: string;
  /** A second shortcut, which the menu does not show. */
  readonly otherKeys?: string;
  readonly when: When;
  /** Shows a tick in menus when on. */
  readonly toggles?: true;
  /** Listed in the slash menu; the words by which it is found there besides its label. */
  readonly slash?: string;
  /** Other words by which the palette finds it. */
  readonly also?: string;
  /** Lexical or the browser handles the keys itself; the menu shows them without registering them. */
  readonly keysElsewhere?: true;
  /** Only for its keys: menus and the palette would be no better for it. */
  readonly unlisted?: true;
}

/**
 * Every command a person can give, once. Menu, toolbar, tooltips and shortcuts are made from this table; what a
 * command does is in the renderer's `Record<CommandId, …>`, complete by type.
 */
export const commands = {
  'file.new': { label: 'New Article', menu: 'file', group: 1, keys: 'CmdOrCtrl+N', when: 'desk', also: 'create story draft' },
  'window.new': { label: 'New Window', menu: 'file', group: 1, keys: 'CmdOrCtrl+Alt+N', when: 'desk' },
  'file.openDesk': { label: 'Open Desk Folder…', menu: 'file', group: 1, keys: 'CmdOrCtrl+Shift+O', when: 'always', also: 'change folder' },
  'file.import': { label: 'Import…', menu: 'file', group: 1, keys: 'CmdOrCtrl+O', when: 'desk', also: 'open file word markdown html text' },
  'file.save': { label: 'Save Now', menu: 'file', group: 2, keys: 'CmdOrCtrl+S', when: 'writable' },
  'file.versions': { label: 'Versions…', menu: 'file', group: 2, keys: 'CmdOrCtrl+Alt+V', when: 'article', also: 'history earlier backup restore' },
  'file.duplicate': { label: 'Duplicate Article', menu: 'file', group: 2, keys: 'CmdOrCtrl+Shift+S', when: 'article', also: 'copy save as' },
  'file.rename': { label: 'Rename…', menu: 'file', group: 2, keys: 'F2', when: 'writable' },
  'file.showInFolder': { label: 'Show in Folder', menu: 'file', group: 2, when: 'article', also: 'reveal finder explorer' },
  'file.trash': { label: 'Move to Trash', menu: 'file', group: 2, when: 'article', also: 'delete remove' },
  'file.export': { label: 'Export…', menu: 'file', group: 3, keys: 'CmdOrCtrl+E', when: 'article', also: 'publish html page save as' },
  'file.copyHtml': { label: 'Copy as HTML', menu: 'file', group: 3, keys: 'CmdOrCtrl+Alt+C', when: 'article' },
  'file.close': { label: 'Close Tab', menu: 'file', group: 4, keys: 'CmdOrCtrl+W', when: 'article' },
  'window.close': { label: 'Close Window', menu: 'file', group: 4, keys: 'CmdOrCtrl+Shift+W', when: 'always', also: 'quit exit' },
  'tab.reopen': { label: 'Reopen Closed Tab', menu: 'file', group: 4, keys: 'CmdOrCtrl+Shift+T', when: 'desk', also: 'undo close' },
  'app.settings': { label: 'Settings…', menu: 'file', group: 5, keys: 'CmdOrCtrl+,', when: 'always', also: 'preferences options theme dark light contrast language dictionary spelling name outlet' },
  'edit.undo': { label: 'Undo', menu: 'edit', group: 1, keys: 'CmdOrCtrl+Z', when: 'article', keysElsewhere: true },
  'edit.redo': { label: 'Redo', menu: 'edit', group: 1, keys: 'CmdOrCtrl+Shift+Z', when: 'article', keysElsewhere: true },
  'edit.find': { label: 'Find…', menu: 'edit', group: 2, keys: 'CmdOrCtrl+F', when: 'article', also: 'search' },
  'edit.replace': { label: 'Find and Replace…', menu: 'edit', group: 2, keys: 'CmdOrCtrl+H', when: 'article', also: 'search substitute' },
  'edit.findNext': { label: 'Find Next', menu: 'edit', group: 2, keys: 'F3', when: 'article' },
  'edit.findPrevious': { label: 'Find Previous', menu: 'edit', group: 2, keys: 'Shift+F3', when: 'article' },
  'edit.nextPlaceholder': { label: 'Next TK or ??', menu: 'edit', group: 2, keys: 'CmdOrCtrl+Alt+K', when: 'article', also: 'missing todo' },
  'edit.nextMisspelling': { label: 'Next Misspelling', menu: 'edit', group: 2, keys: 'F7', when: 'article', also: 'spelling spellcheck dictionary typo' },
  'insert.picture': { label: 'Picture…', menu: 'insert', group: 1, keys: 'CmdOrCtrl+Shift+M', when: 'body', slash: 'image photo photograph' },
  'insert.gallery': { label: 'Gallery…', menu: 'insert', group: 1, when: 'body', slash: 'pictures photos images' },
  'insert.audio': { label: 'Audio…', menu: 'insert', group: 1, when: 'body', slash: 'sound recording podcast mp3' },
  'insert.table': { label: 'Table…', menu: 'insert', group: 1, keys: 'CmdOrCtrl+Alt+T', when: 'body', slash: 'grid rows columns spreadsheet' },
  'insert.factBox': { label: 'Fact Box', menu: 'insert', group: 1, keys: 'CmdOrCtrl+Alt+B', when: 'body', slash: 'box aside background sidebar info' },
  'insert.divider': { label: 'Divider', menu: 'insert', group: 1, when: 'body', slash: 'line rule separator hr' },
  'insert.embed': { label: 'Embed…', menu: 'insert', group: 1, keys: 'CmdOrCtrl+Shift+K', when: 'body', slash: 'card post film video youtube x twitter instagram tiktok' },
  'insert.link': { label: 'Link…', menu: 'insert', group: 1, keys: 'CmdOrCtrl+K', when: 'body', also: 'url hyperlink address web' },
  'insert.footnote': { label: 'Footnote', menu: 'insert', group: 1, keys: 'CmdOrCtrl+Alt+F', when: 'body', slash: 'note reference source' },
  'block.correction': { label: 'Correction Note', menu: 'insert', group: 2, when: 'body', slash: 'corrected error', toggles: true },
  'block.clarification': { label: 'Clarification Note', menu: 'insert', group: 2, when: 'body', slash: 'clarified', toggles: true },
  'block.update': { label: 'Update Note', menu: 'insert', group: 2, when: 'body', slash: 'updated', toggles: true },
  'insert.space': { label: 'Non-breaking Space', menu: 'insert', group: 3, keys: 'CmdOrCtrl+Shift+Space', when: 'body' },
  'insert.hyphen': { label: 'Non-breaking Hyphen', menu: 'insert', group: 3, when: 'body' },
  'format.bold': { label: 'Bold', menu: 'format', group: 1, keys: 'CmdOrCtrl+B', when: 'body', toggles: true, keysElsewhere: true, also: 'strong' },
  'format.italic': { label: 'Italic', menu: 'format', group: 1, keys: 'CmdOrCtrl+I', when: 'body', toggles: true, keysElsewhere: true, also: 'italics emphasis' },
  'format.strike': { label: 'Strikethrough', menu: 'format', group: 1, keys: 'CmdOrCtrl+Shift+X', when: 'body', toggles: true, also: 'crossed out' },
  'format.sub': { label: 'Subscript', menu: 'format', group: 1, when: 'body', toggles: true },
  'format.sup': { label: 'Superscript', menu: 'format', group: 1, when: 'body', toggles: true },
  'format.code': { label: 'Code', menu: 'format', group: 1, keys: 'CmdOrCtrl+Alt+E', when: 'body', toggles: true },
  'format.note': { label: 'Note to Self', menu: 'format', group: 1, keys: 'CmdOrCtrl+Shift+N', when: 'body', toggles: true, also: 'private hidden remark' },
  'format.unlink': { label: 'Remove Link', menu: 'format', group: 1, when: 'body' },
  'format.clear': { label: 'Clear Formatting', menu: 'format', group: 1, keys: 'CmdOrCtrl+\\', when: 'body', also: 'remove plain' },
  'block.paragraph': { label: 'Paragraph', menu: 'format', group: 2, keys: 'CmdOrCtrl+Alt+0', when: 'body', slash: 'text plain', toggles: true },
  'block.heading2': { label: 'Subheading', menu: 'format', group: 2, keys: 'CmdOrCtrl+Alt+2', when: 'body', slash: 'h2 heading title section', toggles: true },
  'block.heading3': { label: 'Small Subheading', menu: 'format', group: 2, keys: 'CmdOrCtrl+Alt+3', when: 'body', slash: 'h3 heading title section', toggles: true },
  'block.quote': { label: 'Block Quote', menu: 'format', group: 2, keys: 'CmdOrCtrl+Alt+Q', when: 'body', slash: 'quotation cite', toggles: true, also: 'blockquote' },
  'block.pullQuote': { label: 'Pull Quote', menu: 'format', group: 2, when: 'body', slash: 'quotation callout', toggles: true },
  'block.bullets': { label: 'Bulleted List', menu: 'format', group: 3, keys: 'CmdOrCtrl+Shift+8', when: 'body', slash: 'ul unordered points', toggles: true },
  'block.numbers': { label: 'Numbered List', menu: 'format', group: 3, keys: 'CmdOrCtrl+Shift+7', when: 'body', slash: 'ol ordered', toggles: true },
  'block.indent': { label: 'Indent List Item', menu: 'format', group: 3, keys: 'CmdOrCtrl+]', when: 'body' },
  'block.outdent': { label: 'Outdent List Item', menu: 'format', group: 3, keys: 'CmdOrCtrl+[', when: 'body' },
  'block.moveUp': { label: 'Move Up', menu: 'format', group: 4, keys: 'Alt+Up', when: 'body' },
  'block.moveDown': { label: 'Move Down', menu: 'format', group: 4, keys: 'Alt+Down', when: 'body' },
  'block.duplicate': { label: 'Duplicate Block', menu: 'format', group: 4, keys: 'CmdOrCtrl+Shift+D', when: 'body' },
  'block.delete': { label: 'Delete Block', menu: 'format', group: 4, keys: 'CmdOrCtrl+Shift+Backspace', when: 'body', also: 'remove paragraph' },
  'block.menu': { label: 'Block Menu', menu: 'format', group: 4, keys: 'CmdOrCtrl+.', when: 'body' },
  'block.joinGallery': { label: 'Join with the Picture Above', menu: 'format', group: 5, when: 'body' },
  'block.leaveGallery': { label: 'Leave the Gallery', menu: 'format', group: 5, when: 'body' },
  'block.wrapBox': { label: 'Wrap in Fact Box', menu: 'format', group: 5, when: 'body' },
  'block.unwrapBox': { label: 'Take Out of Fact Box', menu: 'format', group: 5, when: 'body' },
  'block.noteDate': { label: 'Date of Note…', menu: 'format', group: 5, when: 'body' },
  'block.replaceFile': { label: 'Replace Picture or Recording…', menu: 'format', group: 5, when: 'body' },
  'block.cardToLink': { label: 'Turn Card into Link', menu: 'format', group: 5, when: 'body' },
  'table.rowAbove': { label: 'Insert Row Above', menu: 'table', group: 1, when: 'table' },
  'table.rowBelow': { label: 'Insert Row Below', menu: 'table', group: 1, when: 'table' },
  'table.columnBefore': { label: 'Insert Column Before', menu: 'table', group: 1, when: 'table' },
  'table.columnAfter': { label: 'Insert Column After', menu: 'table', group: 1, when: 'table' },
  'table.headerRow': { label: 'Header Row', menu: 'table', group: 2, when: 'table', toggles: true },
  'table.deleteRow': { label: 'Delete Row', menu: 'table', group: 3, when: 'table' },
  'table.deleteColumn': { label: 'Delete Column', menu: 'table', group: 3, when: 'table' },
  'table.delete': { label: 'Delete Table', menu: 'table', group: 3, when: 'table' },
  'view.palette': { label: 'Command Palette…', menu: 'view', group: 0, keys: 'CmdOrCtrl+Shift+P', otherKeys: 'F1', when: 'always' },
  'review.suggest': { label: 'Suggest Changes', menu: 'review', group: 1, keys: 'CmdOrCtrl+Shift+E', when: 'writable', toggles: true, also: 'track changes' },
  'review.read': { label: 'Read Only', menu: 'review', group: 1, when: 'article', toggles: true, also: 'lock' },
  'review.panel': { label: 'Review Panel', menu: 'review', group: 2, keys: 'CmdOrCtrl+Alt+R', when: 'article', toggles: true },
  'review.next': { label: 'Next Suggestion', menu: 'review', group: 2, keys: 'F8', when: 'article' },
  'review.previous': { label: 'Previous Suggestion', menu: 'review', group: 2, keys: 'Shift+F8', when: 'article' },
  'review.accept': { label: 'Accept Suggestion', menu: 'review', group: 3, keys: 'CmdOrCtrl+F8', when: 'writable' },
  'review.reject': { label: 'Reject Suggestion', menu: 'review', group: 3, keys: 'CmdOrCtrl+Shift+F8', when: 'writable' },
  'review.acceptAll': { label: 'Accept All Suggestions', menu: 'review', group: 3, when: 'writable' },
  'review.rejectAll': { label: 'Reject All Suggestions', menu: 'review', group: 3, when: 'writable' },
  'review.viewAll': { label: 'All Markup', menu: 'review', group: 4, keys: 'F9', when: 'article', toggles: true },
  'review.viewSimple': { label: 'Simple Markup', menu: 'review', group: 4, keys: 'Shift+F9', when: 'article', toggles: true },
  'review.viewOriginal': { label: 'Original', menu: 'review', group: 4, keys: 'CmdOrCtrl+F9', when: 'article', toggles: true },
  'review.viewFinal': { label: 'No Markup', menu: 'review', group: 4, keys: 'CmdOrCtrl+Shift+F9', when: 'article', toggles: true, also: 'hide changes' },
  'review.viewSince': { label: 'Changes Since I Read It', menu: 'review', group: 4, keys: 'CmdOrCtrl+Alt+U', when: 'article', toggles: true },
  'review.markRead': { label: 'Mark as Read', menu: 'review', group: 4, keys: 'CmdOrCtrl+Alt+Shift+U', when: 'article' },
  'review.comment': { label: 'Comment', menu: 'review', group: 5, keys: 'CmdOrCtrl+Alt+M', when: 'writable' },
  'review.commentArticle': { label: 'Comment on the Whole Article', menu: 'review', group: 5, when: 'writable' },
  'review.comments': { label: 'Comments', menu: 'review', group: 5, keys: 'CmdOrCtrl+Alt+Shift+M', when: 'article', toggles: true },
  'review.nextComment': { label: 'Next Comment', menu: 'review', group: 5, keys: 'F4', when: 'article' },
  'review.previousComment': { label: 'Previous Comment', menu: 'review', group: 5, keys: 'Shift+F4', when: 'article' },
  'view.library': { label: 'Library', menu: 'view', group: 1, keys: 'CmdOrCtrl+Alt+L', when: 'desk', toggles: true },
  'view.details': { label: 'Details', menu: 'view', group: 1, keys: 'CmdOrCtrl+Alt+D', when: 'article', toggles: true, also: 'metadata tags slug language sections' },
  'view.preview': { label: 'Preview', menu: 'view', group: 1, keys: 'CmdOrCtrl+Alt+P', when: 'article', toggles: true },
  'view.nextPane': { label: 'Next Pane', menu: 'view', group: 1, keys: 'F6', when: 'always' },
  'view.invisibles': { label: 'Show Invisibles', menu: 'view', group: 2, keys: 'CmdOrCtrl+Alt+8', when: 'always', toggles: true, also: 'hidden characters formatting marks' },
  'view.focus': { label: 'Focus Mode', menu: 'view', group: 2, keys: 'Shift+F11', when: 'article', toggles: true, also: 'distraction zen' },
  'view.typewriter': { label: 'Typewriter Mode', menu: 'view', group: 2, keys: 'CmdOrCtrl+F11', when: 'article', toggles: true },
  'view.fullScreen': { label: 'Full Screen', menu: 'view', group: 2, keys: 'F11', when: 'always' },
  'view.zoomIn': { label: 'Zoom In', menu: 'view', group: 3, keys: 'CmdOrCtrl+=', otherKeys: 'CmdOrCtrl+Shift+=', when: 'always' },
  'view.zoomOut': { label: 'Zoom Out', menu: 'view', group: 3, keys: 'CmdOrCtrl+-', when: 'always' },
  'view.zoomReset': { label: 'Actual Size', menu: 'view', group: 3, keys: 'CmdOrCtrl+0', when: 'always' },
  'view.textLarger': { label: 'Larger Text', menu: 'view', group: 4, keys: 'CmdOrCtrl+Shift+.', when: 'always' },
  'view.textSmaller': { label: 'Smaller Text', menu: 'view', group: 4, keys: 'CmdOrCtrl+Shift+,', when: 'always' },
  'view.textReset': { label: 'Normal Text Size', menu: 'view', group: 4, when: 'always' },
  'tab.toWindow': { label: 'Move Tab to New Window', menu: 'window', group: 1, when: 'article', also: 'detach' },
  'tab.next': { label: 'Next Tab', menu: 'window', group: 1, keys: 'Ctrl+Tab', otherKeys: 'CmdOrCtrl+PageDown', when: 'article' },
  'tab.previous': { label: 'Previous Tab', menu: 'window', group: 1, keys: 'Ctrl+Shift+Tab', otherKeys: 'CmdOrCtrl+PageUp', when: 'article' },
  'tab.moveRight': { label: 'Move Tab Right', menu: 'window', group: 1, keys: 'CmdOrCtrl+Shift+PageDown', when: 'article' },
  'tab.moveLeft': { label: 'Move Tab Left', menu: 'window', group: 1, keys: 'CmdOrCtrl+Shift+PageUp', when: 'article' },
  'tab.1': { label: 'First Tab', menu: 'window', group: 1, keys: 'CmdOrCtrl+1', when: 'article', unlisted: true },
  'tab.2': { label: 'Second Tab', menu: 'window', group: 1, keys: 'CmdOrCtrl+2', when: 'article', unlisted: true },
  'tab.3': { label: 'Third Tab', menu: 'window', group: 1, keys: 'CmdOrCtrl+3', when: 'article', unlisted: true },
  'tab.4': { label: 'Fourth Tab', menu: 'window', group: 1, keys: 'CmdOrCtrl+4', when: 'article', unlisted: true },
  'tab.5': { label: 'Fifth Tab', menu: 'window', group: 1, keys: 'CmdOrCtrl+5', when: 'article', unlisted: true },
  'tab.6': { label: 'Sixth Tab', menu: 'window', group: 1, keys: 'CmdOrCtrl+6', when: 'article', unlisted: true },
  'tab.7': { label: 'Seventh Tab', menu: 'window', group: 1, keys: 'CmdOrCtrl+7', when: 'article', unlisted: true },
  'tab.8': { label: 'Eighth Tab', menu: 'window', group: 1, keys: 'CmdOrCtrl+8', when: 'article', unlisted: true },
  'tab.9': { label: 'Last Tab', menu: 'window', group: 1, keys: 'CmdOrCtrl+9', when: 'article', unlisted: true },
  'help.shortcuts': { label: 'Keyboard Shortcuts', menu: 'help', group: 1, keys: 'CmdOrCtrl+/', when: 'always', also: 'keys keyboard' },
  'help.sample': { label: 'Add the Sample Article Again', menu: 'help', group: 1, when: 'desk' },
  'help.about': { label: 'About Stet', menu: 'help', group: 2, when: 'always' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

export const COMMAND_IDS = Object.keys(commands) as CommandId[];
export const CommandIdSchema = z.enum(COMMAND_IDS);

/** One command's row. Wider than the table's own type, so that optional keys can be read. */
export function commandOf(id: CommandId): Command {
  return commands[id];
}

/** Its name as everything in the window writes it, and only the native menu does not: “Bulleted list”, “Copy as HTML”. */
export function nameOf(id: CommandId): string {
  return commandOf(id).label.replace(/ (?!Stet)\p{Lu}(?=\p{Ll})/gu, (capital) => capital.toLowerCase());
}

/** The commands of the slash menu: kinds of text first, then what is put in. */
export const SLASH_COMMANDS: readonly CommandId[] = (['format', 'insert'] as const).flatMap((menu) =>
  COMMAND_IDS.filter((id) => commandOf(id).slash !== undefined && commandOf(id).menu === menu),
);

/** What the renderer tells the menu: which conditions hold and which toggles are on. */
export const MenuStateSchema = z.object({
  holds: z.array(z.enum(['desk', 'article', 'writable', 'body', 'table'])),
  on: z.array(CommandIdSchema),
});
export type MenuState = z.infer<typeof MenuStateSchema>;

/** Whether a command can run in a state. */
export function canRun(id: CommandId, state: MenuState): boolean {
  const { when } = commandOf(id);
  return when === 'always' || state.holds.includes(when);
}
