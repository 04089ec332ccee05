import gbAff from '../../../node_modules/dictionary-en-gb/index.aff?url';
import gbDic from '../../../node_modules/dictionary-en-gb/index.dic?url';
import usAff from '../../../node_modules/dictionary-en/index.aff?url';
import usDic from '../../../node_modules/dictionary-en/index.dic?url';
import type { BUILT_IN } from '../../../domain/spelling/languages.ts';
import type { DictionaryFiles } from './spellingMessages.ts';

const FILES: Record<(typeof BUILT_IN)[number], DictionaryFiles> = {
  'en-GB': { aff: gbAff, dic: gbDic },
  'en-US': { aff: usAff, dic: usDic },
};

/** Where the files of a dictionary are: in the app itself, or among those that the person added. */
export function filesOf(language: string, added: readonly string[]): DictionaryFiles {
  const own = added.includes(language) ? undefined : (FILES as Readonly<Partial<Record<string, DictionaryFiles>>>)[language];
  const absolute = (address: string): string => new URL(address, document.baseURI).href;
  if (own !== undefined) return { aff: absolute(own.aff), dic: absolute(own.dic) };
  return { aff: absolute(`/dictionaries/${language}.aff`), dic: absolute(`/dictionaries/${language}.dic`) };
}
