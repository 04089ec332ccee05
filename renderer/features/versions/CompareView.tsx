import { useMemo } from 'react';
import type { Content } from '../../../domain/article/article.ts';
import { compareContents, type Part, type Row } from '../../../domain/versions/compare.ts';
import styles from './CompareView.module.css';

export interface Side {
  readonly label: string;
  readonly content: Content;
}

/** Two texts side by side; what only one of them has is marked. Long stretches without a change are left out. */
export function CompareView({ left, right }: { readonly left: Side; readonly right: Side }) {
  const { fields, rows } = useMemo(() => compareContents(left.content, right.content), [left, right]);
  const shown = useMemo(() => withoutSame(rows), [rows]);
  return (
    <div className={styles.compare} data-testid="compare">
      <div className={styles.side}>{left.label}</div>
      <div className={styles.side}>{right.label}</div>
      {fields.map(({ field, parts }) => (
        <Pair key={field} field={field} parts={parts} />
      ))}
      {shown.map((row, index) =>
        typeof row === 'number' ? (
          <div key={index} className={styles.same}>
            {row === 1 ? '1 paragraph is the same' : `${row} paragraphs are the same`}
          </div>
        ) : (
          <Pair key={index} parts={row.parts} />
        ),
      )}
    </div>
  );
}

function Pair({ field, parts }: { readonly field?: string; readonly parts: readonly Part[] }) {
  const label = field === undefined ? null : <span className={styles.field}>{field}</span>;
  return (
    <>
      <div className={styles.cell}>
        {label}
        {parts.map((part, index) =>
          part.kind === 'added' ? null : part.kind === 'same' ? part.text : (
            <del key={index} className={styles.removed}>
              {part.text}
            </del>
          ),
        )}
      </div>
      <div className={styles.cell}>
        {label}
        {parts.map((part, index) =>
          part.kind === 'removed' ? null : part.kind === 'same' ? part.text : (
            <ins key={index} className={styles.added}>
              {part.text}
            </ins>
          ),
        )}
      </div>
    </>
  );
}

/** Keeps one equal row on each side of a change; others become their number. */
function withoutSame(rows: readonly Row[]): (Row | number)[] {
  const isNear = (at: number): boolean => [at - 1, at, at + 1].some((n) => rows[n] !== undefined && rows[n].kind !== 'same');
  const out: (Row | number)[] = [];
  for (const [at, row] of rows.entries()) {
    const last = out.at(-1);
    if (isNear(at)) out.push(row);
    else if (typeof last === 'number') out[out.length - 1] = last + 1;
    else out.push(1);
  }
  return out;
}
