const UNITS = ["bytes", "kB", "MB", "GB", "TB"];

/** «1.2 GB». */
export function bytesInWords(bytes: number): string {
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** unit;
  return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

const numbers = new Intl.NumberFormat("en");

/** «1 file», «12,000 rows». */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

export const secondsSince = (moment: number) => `${((Date.now() - moment) / 1000).toFixed(1)} s`;
