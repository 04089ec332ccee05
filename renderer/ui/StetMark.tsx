import styles from './StetMark.module.css';

/** The name set as a proofreader writes it: dots below say “let it stand”. */
export function StetMark({ large = false }: { readonly large?: boolean }) {
  return <span className={large ? styles.large : styles.mark}>stet</span>;
}
