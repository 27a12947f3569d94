import type { Uncontrolled as Answer } from '../../../shared/views/answers/subjects/uncontrolled.ts';
import { useAddress } from '../../address.ts';
import { Named } from '../../parts/text/say.tsx';

/** What is known of goods without a measure of their own. */
export const Uncontrolled = ({ of }: { of: Answer }) => {
  const { link } = useAddress();
  const item = ({ slug, name, nameZh }: Pick<Answer['groups'][number], 'slug' | 'name' | 'nameZh'>) => (
    <a href={link(`items/${slug}`)}>
      <Named name={name} zh={nameZh} />
    </a>
  );
  return (
    <section class="sheet">
      <header>
        <h2>What names it</h2>
      </header>
      {of.lines.length + of.groups.length === 0 && <p>No line of a control that was read names it either.</p>}
      {of.lines.length > 0 && (
        <>
          <p>Lines of controls on other goods name it:</p>
          <ul>
            {of.lines.map(({ line, ...goods }) => (
              <li key={line}>
                {item(goods)}: {line}
              </li>
            ))}
            {of.more > 0 && <li>and {of.more} more</li>}
          </ul>
        </>
      )}
      {of.groups.map((goods) => (
        <p key={goods.slug}>Measures on all of its group can meet it: {item(goods)}.</p>
      ))}
    </section>
  );
};
