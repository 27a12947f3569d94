import { useEffect, useRef } from 'preact/hooks';
import { AddressProvider, useHash } from './address.ts';
import { HeadProvider, MeProvider, useHeadOfLog, useWhoLooks } from './answers.ts';
import { said } from './language/language.ts';
import { useLanguage } from './language/use-language.ts';
import { Masthead } from './masthead.tsx';
import { Patterns } from './parts/cards/signs.tsx';
import { InboxProvider } from './parts/inbox/inbox-answer.tsx';
import { TextNames } from './parts/text/called.tsx';
import { Careful, NotReadYet } from './parts/waiting/waiting.tsx';
import { TimeControl } from './time/time-control.tsx';
import { VIEWS, viewOf } from './views.ts';

export const App = () => {
  const address = useHash();
  const spoken = useLanguage(address);
  const { head, lost } = useHeadOfLog();
  const me = useWhoLooks();
  const main = useRef<HTMLElement>(null);
  const view = viewOf(address.path);
  const place = address.path.join('/');

  // A new view is announced and read from its top; turning the time is not a new view.
  const first = useRef(true);
  useEffect(() => {
    document.title = `${said(view.title)} · Chokepoint`;
    if (!first.current) {
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    // On a narrow screen the rail is a strip that scrolls; `scrollIntoView` would let Tab begin there.
    const [rail, current] = ['.rail ul', '.rail [aria-current]'].map((each) =>
      document.querySelector<HTMLElement>(each),
    );
    if (rail && current) rail.scrollLeft = current.offsetLeft - (rail.clientWidth - current.offsetWidth) / 2;
    first.current = false;
  }, [place, spoken]);

  return (
    <AddressProvider key={spoken} value={address}>
      <HeadProvider value={head}>
        <MeProvider value={me}>
          <TextNames>
            <InboxProvider>
              <Patterns />
              <Masthead lost={lost} skip={() => main.current?.focus()} />
              <div class="frame">
                <nav class="rail" aria-label="Views">
                  <ul>
                    {VIEWS.filter(
                      ({ path, rail, hiddenFrom }) => path === rail && (!hiddenFrom || (me && me.role !== hiddenFrom)),
                    ).map(({ path, title }) => (
                      <li key={path}>
                        <a href={address.link(path)} aria-current={view.rail === path ? 'page' : undefined}>
                          {title}
                        </a>
                      </li>
                    ))}
                  </ul>
                </nav>
                <div class="page">
                  {view.times !== 'none' && head?.commit !== 0 ? (
                    <TimeControl of={view.times} />
                  ) : (
                    <div class="untimed" />
                  )}
                  <main ref={main} tabIndex={-1} key={view.path}>
                    <Careful key={address.path.join('/')}>
                      {view.times !== 'none' && <NotReadYet />}
                      <view.draw />
                    </Careful>
                  </main>
                </div>
              </div>
            </InboxProvider>
          </TextNames>
        </MeProvider>
      </HeadProvider>
    </AddressProvider>
  );
};
