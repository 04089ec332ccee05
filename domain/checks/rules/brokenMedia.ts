import { isPlainFileName } from '../../export/finalDoc.ts';
import { atBlock, quoted, type Rule } from '../rule.ts';

/** A picture or recording whose file is gone would be a hole in the page. */
export const brokenMedia: Rule = ({ body }, { mediaFiles }) =>
  body.flatMap((block) => {
    if (block.type !== 'picture' && block.type !== 'audio') return [];
    if (mediaFiles.has(block.file) && isPlainFileName(block.file)) return [];
    const what = block.type === 'picture' ? 'picture' : 'recording';
    const message = `The file ${quoted(block.file)} is missing from the article’s media folder. Put it back, or remove the ${what}.`;
    return [{ rule: 'broken-media', severity: 'blocks', anchor: atBlock(block.id), message }];
  });
