import { NOTE_KINDS, type NoteKind } from '../body/body.ts';

/** The page's own words, as a reader sees them around an article. */
export interface Words {
  readonly by: string;
  readonly publishedOn: string;
  readonly updated: string;
  readonly connect: string;
  readonly continueReading: string;
  readonly trending: string;
  /** Stand before the outlet's name, where a list would be empty. */
  readonly moreFrom: string;
  readonly latestFrom: string;
  /** Kinds of note about what an article said before. */
  readonly correction: string;
  readonly clarification: string;
  readonly update: string;
  /** Above the words of a recording. */
  readonly transcript: string;
  /** Names the way back from a footnote to where it was referred to. */
  readonly backToText: string;
}

const ENGLISH: Words = {
  by: 'By',
  publishedOn: 'Published on',
  updated: 'Updated',
  connect: 'Connect with us',
  continueReading: 'Continue Reading',
  trending: 'Trending',
  moreFrom: 'More from',
  latestFrom: 'Latest from',
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  transcript: 'Transcript',
  backToText: 'Back to the text',
};

const BY_LANGUAGE: ReadonlyMap<string, Words> = new Map([
  ['en', ENGLISH],
  [
    'de',
    {
      by: 'Von',
      publishedOn: 'Veröffentlicht am',
      updated: 'Aktualisiert am',
      connect: 'Folgen Sie uns',
      continueReading: 'Weiterlesen',
      trending: 'Meistgelesen',
      moreFrom: 'Mehr von',
      latestFrom: 'Neues von',
      correction: 'Korrektur',
      clarification: 'Klarstellung',
      update: 'Aktualisierung',
      transcript: 'Abschrift',
      backToText: 'Zurück zum Text',
    },
  ],
  [
    'fr',
    {
      by: 'Par',
      publishedOn: 'Publié le',
      updated: 'Mis à jour le',
      connect: 'Suivez-nous',
      continueReading: 'À lire aussi',
      trending: 'Tendances',
      moreFrom: 'Plus d’articles de',
      latestFrom: 'Les dernières nouvelles de',
      correction: 'Rectificatif',
      clarification: 'Précision',
      update: 'Mise à jour',
      transcript: 'Transcription',
      backToText: 'Retour au texte',
    },
  ],
  [
    'es',
    {
      by: 'Por',
      publishedOn: 'Publicado el',
      updated: 'Actualizado el',
      connect: 'Síganos',
      continueReading: 'Siga leyendo',
      trending: 'Tendencias',
      moreFrom: 'Más de',
      latestFrom: 'Lo último de',
      correction: 'Corrección',
      clarification: 'Aclaración',
      update: 'Actualización',
      transcript: 'Transcripción',
      backToText: 'Volver al texto',
    },
  ],
  [
    'ar',
    {
      by: 'بقلم',
      publishedOn: 'نُشر في',
      updated: 'حُدّث في',
      connect: 'تواصل معنا',
      continueReading: 'واصل القراءة',
      trending: 'الأكثر رواجًا',
      moreFrom: 'المزيد من',
      latestFrom: 'أحدث الأخبار من',
      correction: 'تصحيح',
      clarification: 'توضيح',
      update: 'تحديث',
      transcript: 'النص المكتوب',
      backToText: 'العودة إلى النص',
    },
  ],
]);

/** The words of a language; English where they are not translated. `language` tells which language they are in. */
export function wordsFor(language: string): { readonly words: Words; readonly language: string } {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  const words = BY_LANGUAGE.get(primary);
  return words === undefined ? { words: ENGLISH, language: 'en' } : { words, language };
}

/** Which kind of note a label names, in any of the languages; null for other words. */
export function noteKindOf(label: string): NoteKind | null {
  const wanted = label.trim().toLowerCase();
  const isCalled = (kind: NoteKind): boolean =>
    [...BY_LANGUAGE.values()].some((words) => words[kind].toLowerCase() === wanted);
  return NOTE_KINDS.find(isCalled) ?? null;
}
