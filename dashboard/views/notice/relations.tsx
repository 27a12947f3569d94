import type { Edge, NoticeView } from '../../../shared/views/answers/law/notices.ts';
import { ACTION_WORDS } from '../../../shared/wording/notices/action.ts';
import { fullNoticeName } from '../../../shared/wording/notices/notice.ts';
import { useAddress } from '../../address.ts';
import { dayInWords } from '../../dates.ts';
import { language } from '../../language/language.ts';
import { useCalled } from '../../parts/text/called.tsx';
import { languageOf } from '../../parts/text/evidence.tsx';
import { provisionName } from '../../words.ts';

const Node = ({ edge }: { edge: Edge }) => {
  const { link } = useAddress();
  const called = useCalled();
  return (
    <li class="node">
      <span class="deed">
        {ACTION_WORDS[edge.action]} · {dayInWords(edge.on)}
        {edge.until && ` until ${dayInWords(edge.until)}`}
      </span>
      <a href={link(`notices/${encodeURIComponent(edge.notice)}`)}>
        {called(edge.notice)} {edge.provision && provisionName(edge.provision)}
      </a>
      {edge.titleEn && language() === 'en' && <span class="small">{edge.titleEn}</span>}
      {edge.title && (
        <span class="small soft" lang={languageOf(edge.title)}>
          {edge.title}
        </span>
      )}
    </li>
  );
};

/** Three columns read as a sentence: what acted on it, the text itself, what it acts on. */
export const Relations = ({ notice }: { notice: NoticeView }) => (
  <div class="relations">
    <div>
      <h3>Acted on by</h3>
      {notice.actedOnBy.length === 0 ? <p class="soft small">nothing known</p> : null}
      <ul>
        {notice.actedOnBy.map((edge, index) => (
          <Node key={`${edge.notice} ${index}`} edge={edge} />
        ))}
      </ul>
    </div>
    <p class="itself">
      <span aria-hidden="true">→</span>
      <strong>{fullNoticeName(notice.key, notice)}</strong>
      <span aria-hidden="true">→</span>
    </p>
    <div>
      <h3>Acts on</h3>
      {notice.acts.length === 0 ? <p class="soft small">nothing but its own measures</p> : null}
      <ul>
        {notice.acts.map((edge, index) => (
          <Node key={`${edge.notice} ${index}`} edge={edge} />
        ))}
      </ul>
    </div>
  </div>
);
