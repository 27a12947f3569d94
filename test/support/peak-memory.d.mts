export const peakMemoryMb: () => number;
