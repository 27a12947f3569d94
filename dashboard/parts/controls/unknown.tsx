/** What is not known and could name what is not shown. */
export const Unknown = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <div class="not-read">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
