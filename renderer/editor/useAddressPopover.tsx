import { $getSelection, $isRangeSelection, $setSelection, type BaseSelection, type LexicalEditor } from 'lexical';
import { useCallback, useState, type JSX } from 'react';
import { embedFor } from '../../domain/embeds/providers.ts';
import { AddressPopover, type AddressPurpose } from './AddressPopover.tsx';
import { $insertObject } from './behaviour/insertObject.ts';
import { $selectedObject } from './behaviour/objects.ts';
import { $belowCaret } from './belowCaret.ts';
import type { ReadEnvironment } from './environment.ts';
import { $removeLink, $selectedLink, $setLink, typedHref } from './links.ts';
import { $changeData } from './nodes/data.ts';
import { $createEmbedNode, $isEmbedNode } from './nodes/embed/EmbedNode.tsx';

interface Open {
  readonly purpose: AddressPurpose;
  readonly address: string | null;
  readonly selection: BaseSelection | null;
  readonly at: { readonly left: number; readonly top: number };
}

/** The popover of an editor that asks for an address, and how to open it. */
export function useAddressPopover(
  editor: LexicalEditor,
  environment: ReadEnvironment,
): { readonly popover: JSX.Element | null; openPopover(purpose: AddressPurpose): void } {
  const [open, setOpen] = useState<Open | null>(null);
  const openPopover = useCallback(
    (purpose: AddressPurpose) => {
      setOpen(editor.read(() => $describe(editor, purpose)));
    },
    [editor],
  );
  const close = useCallback(() => {
    setOpen(null);
    editor.focus();
  }, [editor]);
  if (open === null) return { popover: null, openPopover };
  const { purpose, address, at, selection } = open;
  // The field takes the focus, and with it the selection; the change is made where the popover was opened.
  const apply = ($change: () => void): void => {
    editor.update(() => {
      $setSelection(selection?.clone() ?? null);
      $change();
    });
    close();
  };
  const popover = (
    <AddressPopover
      purpose={purpose}
      address={address}
      at={at}
      read={purpose === 'link' ? typedHref : (typed) => embedFor(typedHref(typed) ?? '')?.url ?? null}
      onSet={(url) => {
        apply(() => {
          if (purpose === 'link') $setLink(url);
          else $setEmbed(url);
        });
      }}
      onRemove={
        purpose === 'link' && address !== null
          ? () => {
              apply($removeLink);
            }
          : null
      }
      onOpen={(href) => {
        environment().services.openLink(href);
      }}
      onClose={close}
    />
  );
  return { popover, openPopover };
}

/** Makes a card for an address; the card that is selected gets the address instead and keeps its texts. */
function $setEmbed(url: string): void {
  const card = embedFor(url);
  if (card === null) return;
  const selected = $selectedObject();
  if ($isEmbedNode(selected)) $changeData(selected.getKey(), { url, provider: card.provider });
  else $insertObject($createEmbedNode(card));
}

function $describe(editor: LexicalEditor, purpose: AddressPurpose): Open | null {
  const selection = $getSelection();
  if (purpose === 'link' && !$isRangeSelection(selection)) return null;
  const object = $selectedObject();
  const embedded = $isEmbedNode(object) ? object.getEmbed().url : null;
  const address = purpose === 'link' ? ($selectedLink()?.getURL() ?? null) : embedded;
  return { purpose, address, selection: selection?.clone() ?? null, at: $belowCaret(editor) };
}
