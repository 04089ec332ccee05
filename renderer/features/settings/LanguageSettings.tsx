import { X } from 'lucide-react';
import { BUILT_IN } from '../../../domain/spelling/languages.ts';
import type { Settings, SettingsPatch } from '../../../domain/settings/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LANGUAGES } from '../../ui/languages.ts';
import { Switch } from '../../ui/Switch.tsx';
import { WordsField } from './WordsField.tsx';
import styles from './Settings.module.css';

interface Props {
  readonly settings: Settings;
  /** Languages of the dictionaries that the person added. */
  readonly dictionaries: readonly string[];
  readonly onChange: (patch: SettingsPatch) => void;
  readonly onAddDictionary: () => void;
  readonly onRemoveDictionary: (language: string) => void;
}

const nameOf = (language: string): string => LANGUAGES.get(language) ?? names.of(language) ?? language;
const names = new Intl.DisplayNames('en', { type: 'language' });

/** How text is set while it is typed, and what its words are checked against. */
export function LanguageSettings({ settings, dictionaries, onChange, onAddDictionary, onRemoveDictionary }: Props) {
  const builtIn = BUILT_IN.filter((language) => !dictionaries.includes(language));
  return (
    <div className={styles.fields}>
      <Switch
        label="Smart typography"
        hint="Quotes, dashes and spaces as the article’s language sets them; Backspace right after gives the plain ones back."
        on={settings.smartTypography}
        onSwitch={(smartTypography) => {
          onChange({ smartTypography });
        }}
      />
      <Switch
        label="Check spelling"
        hint="Marks words that no dictionary of the article’s language knows. Nothing leaves this computer."
        on={settings.spellcheck}
        onSwitch={(spellcheck) => {
          onChange({ spellcheck });
        }}
      />
      <section className={styles.group} aria-labelledby="dictionaries">
        <h3 id="dictionaries" className={styles.label}>
          Dictionaries
        </h3>
        <ul className={styles.rows}>
          {builtIn.map((language) => (
            <li key={language} className={styles.row}>
              <span>{nameOf(language)}</span>
              <span className={styles.quiet}>comes with Stet</span>
            </li>
          ))}
          {dictionaries.map((language) => (
            <li key={language} className={styles.row}>
              <span>{nameOf(language)}</span>
              <IconButton small icon={X} label={`Remove the ${nameOf(language)} dictionary`} onClick={() => onRemoveDictionary(language)} />
            </li>
          ))}
        </ul>
        <div className={styles.line}>
          <p className={styles.quiet}>Any Hunspell dictionary can be added: two files, .aff and .dic, named after the language.</p>
          <Button small onClick={onAddDictionary}>
            Add dictionary…
          </Button>
        </div>
      </section>
      <WordsField
        words={settings.personalWords}
        onWords={(personalWords) => {
          onChange({ personalWords });
        }}
      />
    </div>
  );
}
