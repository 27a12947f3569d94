import { useAddress } from '../address.ts';
import { Nothing } from '../parts/waiting/waiting.tsx';

export const Missing = () => {
  const { link } = useAddress();
  return (
    <Nothing title="There is no such view">
      <h1 class="seen-only-by-readers">Not found</h1>
      <a href={link('')}>What holds now</a>
    </Nothing>
  );
};
