import styles from './CommentsPanel.module.css';

/** Keeps the room of the comments on a page behind the one on the screen, so that its lines break where they did. */
export function CommentsRoom() {
  return <div className={styles.panel} data-mode="beside" aria-hidden />;
}
