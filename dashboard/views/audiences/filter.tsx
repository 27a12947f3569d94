import { GROUP_NAMES } from '../../../shared/domain/goods/substances.ts';
import { isItem, itemSubject, slugOf } from '../../../shared/domain/subject.ts';
import type { DeskFilter } from '../../../shared/views/answers/own/desk.ts';
import { LISTS } from '../../words.ts';
import { NEWS_NAMES } from './in-words.ts';

type Several = 'groups' | 'lists' | 'statuses';
type Written = 'subjects' | 'tariffs' | 'countries';
type Props = { of: DeskFilter; change: (filter: DeskFilter) => void };

const GROUPS = Object.fromEntries(GROUP_NAMES.map((name) => [name, name]));

const without = (filter: DeskFilter, field: keyof DeskFilter): DeskFilter => {
  const { [field]: _, ...rest } = filter;
  return rest;
};

const Choices = (props: Props & { field: Several; title: string; names: Readonly<Record<string, string>> }) => {
  const { of: filter, change, field, title, names } = props;
  const chosen = filter[field] ?? [];
  const turn = (name: string, on: boolean): void => {
    const next = on ? [...chosen, name] : chosen.filter((one) => one !== name);
    change(next.length === 0 ? without(filter, field) : { ...filter, [field]: next });
  };
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      {Object.entries(names).map(([value, name]) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => turn(value, currentTarget.checked)}
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
};

const WRITTEN: readonly { field: Written; label: string; example: string }[] = [
  { field: 'subjects', label: 'Single goods', example: 'graphite, drones' },
  { field: 'tariffs', label: 'Duties, whose on whose goods', example: 'CN>US, US>CN' },
  { field: 'countries', label: 'Countries', example: 'US, JP' },
];

/** Goods by their name; whoever writes a subject in full means that. */
const subjectOf = (word: string): string => (word.includes(':') ? word : itemSubject(word.toLowerCase()));

const Line = ({ of: filter, change, field, label, example }: Props & (typeof WRITTEN)[number]) => {
  const put = (text: string): void => {
    const words = text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((word) => (field === 'subjects' ? subjectOf(word) : word.toUpperCase()));
    change(words.length === 0 ? without(filter, field) : { ...filter, [field]: words });
  };
  return (
    <label>
      {label}
      <input
        autoComplete="off"
        placeholder={example}
        defaultValue={filter[field]?.map((word) => (isItem(word) ? slugOf(word) : word)).join(', ') ?? ''}
        onChange={({ currentTarget }) => put(currentTarget.value)}
      />
    </label>
  );
};

/** What is let through. Goods, lists, firms and duties add to each other; countries and kinds of news narrow them. */
export const FilterFields = (props: Props) => {
  const { of: filter, change } = props;
  return (
    <fieldset>
      <legend>Told of</legend>
      <p class="small soft">Nothing chosen is everything.</p>
      <label>
        <input
          type="checkbox"
          checked={filter.mine ?? false}
          onChange={({ currentTarget }) =>
            change(currentTarget.checked ? { ...filter, mine: true } : without(filter, 'mine'))
          }
        />{' '}
        Only what touches a line of its own lists, or could
      </label>
      <Choices {...props} field="groups" title="Goods" names={GROUPS} />
      <Choices {...props} field="lists" title="Lists" names={LISTS} />
      <Choices {...props} field="statuses" title="Kinds of news" names={NEWS_NAMES} />
      {WRITTEN.map((each) => (
        <Line key={each.field} {...props} {...each} />
      ))}
    </fieldset>
  );
};
