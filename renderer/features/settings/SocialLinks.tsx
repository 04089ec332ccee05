import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Outlet } from '../../../domain/outlet/outlet.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Settings.module.css';

type Links = Outlet['social'];
const MOST = 20;

interface Props {
  readonly links: Links;
  readonly onLinks: (links: Links) => void;
}

/** The outlet's “Connect with us” links. A link without a name is not stored until it has one. */
export function SocialLinks({ links, onLinks }: Props) {
  const [drafts, setDrafts] = useState<Links>(links);
  const commit = (next: Links): void => {
    const whole = next.filter((link) => link.label.trim() !== '');
    if (JSON.stringify(whole) !== JSON.stringify(links)) onLinks(whole);
  };
  const edit = (index: number, patch: Partial<Links[number]>): void => {
    setDrafts(drafts.map((link, n) => (n === index ? { ...link, ...patch } : link)));
  };
  return (
    <fieldset className={styles.links}>
      <legend className={styles.label}>“Connect with us” links</legend>
      {drafts.map((link, index) => (
        // A link has no id; its place is its identity while it is edited.
        <div key={index} className={styles.link}>
          <TextInput
            aria-label={`Name of link ${index + 1}`}
            placeholder="Name"
            maxLength={60}
            value={link.label}
            onText={(label) => {
              edit(index, { label });
            }}
            onBlur={() => {
              commit(drafts);
            }}
          />
          <TextInput
            aria-label={`Address of link ${index + 1}`}
            placeholder="https://"
            type="url"
            maxLength={500}
            value={link.url}
            onText={(url) => {
              edit(index, { url });
            }}
            onBlur={() => {
              commit(drafts);
            }}
          />
          <IconButton
            icon={X}
            label={`Remove ${link.label || `link ${index + 1}`}`}
            onClick={() => {
              const next = drafts.filter((_, n) => n !== index);
              setDrafts(next);
              commit(next);
            }}
          />
        </div>
      ))}
      {drafts.length >= MOST ? null : (
        <Button
          small
          look="quiet"
          onClick={() => {
            setDrafts([...drafts, { label: '', url: '' }]);
          }}
        >
          <Plus size={14} strokeWidth={2} aria-hidden /> Add a link
        </Button>
      )}
    </fieldset>
  );
}
