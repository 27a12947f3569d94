import { isEntity, isItem, isTariff, slugOf } from '../../../shared/domain/subject.ts';
import { useAddress } from '../../address.ts';
import { Named } from './say.tsx';

type Subject = { subject: string; name: string; nameZh?: string };

/** Where a subject has its own view. */
export const placeOf = (subject: string): string => {
  const slug = encodeURIComponent(slugOf(subject));
  if (isItem(subject)) return `items/${slug}`;
  return isEntity(subject) ? `entities/${slug}` : 'tariffs';
};

type Props = {
  names: readonly Subject[];
  most: number;
  /** Where there is little room a name stands in one script, the reader's if it has one. */
  brief?: boolean;
};

export const NamesInLine = ({ names, most, brief = false }: Props) => {
  const { link } = useAddress();
  const shown = names.slice(0, most);
  return (
    <>
      {shown.map(({ subject, name, nameZh }, index) => (
        <span key={subject}>
          {index > 0 && ', '}
          <a class="quiet" href={link(placeOf(subject))}>
            <Named name={name} zh={isTariff(subject) ? undefined : nameZh} brief={brief} />
          </a>
        </span>
      ))}
      {names.length > most && <span class="soft"> and {names.length - most} more</span>}
    </>
  );
};
