import { atBlock, type Rule } from '../rule.ts';

/** Alt text that repeats the caption is read out twice; a file name tells nothing. */
export const pictureAltRepeats: Rule = ({ body }) =>
  body.flatMap((block) => {
    if (block.type !== 'picture' || block.decorative === true) return [];
    const alt = plain(block.alt);
    if (alt === '') return [];
    const message =
      alt === plain(block.caption)
        ? 'The alt text of a picture repeats its caption. Say what the picture shows instead.'
        : alt === plain(block.file) ||
            alt === plain(block.file.replace(EXTENSION, '')) ||
            IMAGE_NAME.test(block.alt.trim())
          ? 'The alt text of a picture is a file name. Say in a sentence what it shows.'
          : null;
    return message === null
      ? []
      : [{ rule: 'picture-alt-repeats', severity: 'advises', anchor: atBlock(block.id), message }];
  });

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}_]+/gu, ' ')
    .trim();
const EXTENSION = /\.[a-z\d]{2,5}$/i;
const IMAGE_NAME = /^\S+\.(jpe?g|png|gif|webp|avif|tiff?|heic)$/i;
