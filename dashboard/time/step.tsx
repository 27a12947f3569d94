export const Step = (props: { says: string; draws: string; off?: boolean; onClick: () => void }) => (
  <button type="button" aria-label={props.says} title={props.says} disabled={props.off} onClick={props.onClick}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={props.draws} />
    </svg>
  </button>
);
