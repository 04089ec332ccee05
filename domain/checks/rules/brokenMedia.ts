import { isPlainFileName } from '../../export/finalDoc.ts';
import { atBlock, quoted, type Rule } from '../rule.ts';

/** A picture whose file is gone would be a hole in the page. */
export const brokenMedia: Rule = ({ body }, { mediaFiles }) =>
  body.flatMap((block) => {
    if (block.type !== 'picture' || (mediaFiles.has(block.file) && isPlainFileName(block.file))) return [];
    const message = `The picture file ${quoted(block.file)} is missing from the article’s media folder. Put it back, or remove the picture.`;
    return [{ rule: 'broken-media', severity: 'blocks', anchor: atBlock(block.id), message }];
  });
