import { useEffect, useState } from 'react';
import { isImportable } from './isImportable.ts';
import styles from './Import.module.css';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  /** The folder of an article, or its article.json. */
  readonly onArticle: (file: File) => void;
  /** Something was dropped where it cannot go. */
  readonly onRefused: () => void;
}

/**
 * Takes text files and articles dropped on the library, the tabs or anywhere else but the text, which takes what it can hold itself.
 * Whatever else is dropped must not make the window leave its page.
 */
export function DropZone({ onFiles, onArticle, onRefused }: Props) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      const items = [...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file');
      if (items.length === 0) return;
      // Over the text everything is the editor's to take.
      if (!inEditor(event)) event.preventDefault();
      setOver(!inEditor(event) && items.some((item) => !item.type.startsWith('image/')));
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      if (inEditor(event)) return;
      const texts = files.filter((file) => isImportable(file.name));
      event.preventDefault();
      event.stopPropagation();
      const items = [...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file');
      const articles = files.filter((file, at) => file.name === 'article.json' || items[at]?.webkitGetAsEntry()?.isDirectory === true);
      if (texts.length > 0) onFiles(texts);
      for (const one of articles) onArticle(one);
      if (texts.length + articles.length === 0) onRefused();
    };
    window.addEventListener('dragover', onDragOver, true);
    window.addEventListener('dragleave', onLeave, true);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragover', onDragOver, true);
      window.removeEventListener('dragleave', onLeave, true);
      window.removeEventListener('drop', onDrop, true);
    };
  }, [onFiles, onArticle, onRefused]);
  return over ? <div className={styles.drop}>Drop to take it into the desk</div> : null;
}

function inEditor(event: DragEvent): boolean {
  return event.target instanceof Element && event.target.closest('[contenteditable="true"]') !== null;
}
