import { useEffect, useState, type RefObject } from 'react';

/** Whether something does not fit into its width; looked at again when the width or what is in it changes. */
export function useOverflow(element: RefObject<HTMLElement | null>, content: unknown): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const look = (): void => {
      setOverflows(box.scrollWidth > box.clientWidth + 1);
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    look();
    return () => {
      observer.disconnect();
    };
  }, [element, content]);
  return overflows;
}
