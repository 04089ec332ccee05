import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { useCallback, useState, type JSX } from 'react';
import type { ReadEnvironment } from './environment.ts';
import { LinkPopover } from './LinkPopover.tsx';
import { $removeLink, $selectedLink, $setLink } from './links.ts';

interface Open {
  readonly href: string | null;
  readonly selection: RangeSelection;
  readonly at: { readonly left: number; readonly top: number };
}

/** The link popover of an editor and how to open it. */
export function useLinkPopover(
  editor: LexicalEditor,
  environment: ReadEnvironment,
): { readonly popover: JSX.Element | null; openPopover(): void } {
  const [open, setOpen] = useState<Open | null>(null);
  const openPopover = useCallback(() => {
    setOpen(editor.read(() => $describe(editor)));
  }, [editor]);
  const close = useCallback(() => {
    setOpen(null);
    editor.focus();
  }, [editor]);
  if (open === null) return { popover: null, openPopover };
  // The field takes the focus, and with it the selection; the change is made where the popover was opened.
  const apply = ($change: () => void): void => {
    editor.update(() => {
      $setSelection(open.selection.clone());
      $change();
    });
    close();
  };
  const popover = (
    <LinkPopover
      href={open.href}
      at={open.at}
      onSet={(href) => {
        apply(() => {
          $setLink(href);
        });
      }}
      onRemove={() => {
        apply($removeLink);
      }}
      onOpen={(href) => {
        environment().services.openLink(href);
      }}
      onClose={close}
    />
  );
  return { popover, openPopover };
}

function $describe(editor: LexicalEditor): Open | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const href = $selectedLink()?.getURL() ?? null;
  const block = editor.getElementByKey(selection.anchor.getNode().getKey());
  const range = window.getSelection();
  const caret = range !== null && range.rangeCount > 0 ? range.getRangeAt(0).getBoundingClientRect() : null;
  const box = caret !== null && caret.height > 0 ? caret : block?.getBoundingClientRect();
  const left = Math.max(8, Math.min(box?.left ?? 8, window.innerWidth - 400));
  const top = Math.max(8, Math.min((box?.bottom ?? 0) + 6, window.innerHeight - 170));
  return { href, selection: selection.clone(), at: { left, top } };
}
