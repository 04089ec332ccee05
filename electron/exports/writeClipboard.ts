import { clipboard, ClipboardItem } from 'electron';

/** Puts a text on the clipboard in two forms. */
export async function writeClipboard({ text, html }: { text: string; html: string }): Promise<void> {
  // The class came with the asynchronous clipboard; before it, `write` took the two texts by name. Types know the new.
  if (typeof ClipboardItem === 'function') {
    await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
  } else {
    (clipboard as unknown as { write(data: { text: string; html: string }): void }).write({ text, html });
  }
}
