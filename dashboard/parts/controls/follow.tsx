import { Subscribe } from './subscribe.tsx';

/** What happens to one subject, for a feed reader and for a calendar. */
export const Follow = ({ subject }: { subject: string }) => {
  const asked = new URLSearchParams({ subject });
  return (
    <>
      <Subscribe key={`feed ${subject}`} path={`changes.atom?${asked}`}>
        Feed (Atom)
      </Subscribe>
      {' · '}
      <Subscribe key={`days ${subject}`} path={`calendar.ics?${asked}`}>
        Calendar (.ics)
      </Subscribe>
    </>
  );
};
