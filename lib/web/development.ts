import type { Place } from "#lib/web/inside-url";

/** Whether the development server itself is asked: for its scripts, its socket, its notes of errors. */
export const isForDeveloper = (url: string) => /^\/_(?:next\/|_nextjs_)/.test(url);

/**
 * Where a public page is drawn for a browser that may ask for it once more, as data, when its code
 * has changed. Next refuses such a request without the mark that its own client put on it.
 */
export function refreshable({ url }: Place, asked: string): string {
  const mark = new URLSearchParams(asked.split("?")[1]).get("_rsc");
  return mark === null ? url : `${url}?${new URLSearchParams({ _rsc: mark })}`;
}
