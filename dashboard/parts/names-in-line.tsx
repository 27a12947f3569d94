import { useAddress } from '../address.ts';
import { Named } from './say.tsx';

type Subject = { subject: string; name: string; nameZh?: string };

/** Where a subject has its own view. */
export const placeOf = (subject: string): string => {
  const slug = encodeURIComponent(subject.slice(subject.lastIndexOf(':') + 1));
  if (subject.startsWith('item:')) return `items/${slug}`;
  return subject.startsWith('entity:') ? `entities/${slug}` : 'tariffs';
};

export const NamesInLine = ({ names, most }: { names: readonly Subject[]; most: number }) => {
  const { link } = useAddress();
  const shown = names.slice(0, most);
  return (
    <>
      {shown.map(({ subject, name, nameZh }, index) => (
        <span key={subject}>
          {index > 0 && ', '}
          <a class="quiet" href={link(placeOf(subject))}>
            <Named name={name} zh={subject.startsWith('tariff:') ? undefined : nameZh} />
          </a>
        </span>
      ))}
      {names.length > most && <span class="soft"> and {names.length - most} more</span>}
    </>
  );
};
