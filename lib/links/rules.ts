/** Parameters that say from which message or advert somebody came, and nothing about the page. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs\w+|vero_id|oly_\w+|ck_subscriber_id|spm|ref_src|ref_url|trk|trkCampaign|si)$/i;

/** Services that put an address of their own in front of a link, and where they keep the real one. */
const WRAPPERS: readonly { host: RegExp; path?: RegExp; parameter: string }[] = [
  { host: /\.safelinks\.protection\.outlook\.com$/, parameter: "url" },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: "q" },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: "url" },
  { host: /^(l|lm)\.facebook\.com$/, path: /^\/l\.php$/, parameter: "u" },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)$/, parameter: "url" },
];

/** The address a link really leads to, without what follows the reader. Others come back as they are. */
export function withoutTracking(href: string): string {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return href;
  const url = unwrapped(new URL(href), 3);
  const tracked = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
  // An address without them is kept letter by letter: writing it anew would change its encoding.
  if (tracked.length === 0) return url.href === new URL(href).href ? href : url.href;
  for (const key of tracked) url.searchParams.delete(key);
  return url.href;
}

/** An address as people type it, «www.istat.it» or «nome@ente.it», with what it lacks. */
export function completedHref(typed: string): string {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  return withoutTracking(completedAddress(text));
}

/** «www.istat.it», «istat.it/dati»; the last part of «12.30» or «4.5» is no domain. */
const HOST = /^(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;
/** «locandina.pdf» alone is the name of a file, and leads nowhere. */
const FILE_NAME = /^[^/?#]+\.(?:pdf|docx?|xlsx?|pptx?|ppsx|od[tps]|zip|jpe?g|png|webp|mp[34])$/i;

/** The address of a page as people type or copy it, with `https://` where they left it out. */
export function completedAddress(typed: string): string {
  const text = typed.trim();
  const isHost = HOST.test(text) && (!FILE_NAME.test(text) || /^www\./i.test(text));
  return isHost ? `https://${text}` : text;
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function unwrapped(url: URL, times: number): URL {
  for (const { host, path, parameter } of WRAPPERS) {
    const inner = url.searchParams.get(parameter);
    if (!inner || !host.test(url.hostname) || (path && !path.test(url.pathname))) continue;
    if (times > 0 && /^https?:/i.test(inner) && URL.canParse(inner)) {
      return unwrapped(new URL(inner), times - 1);
    }
  }
  return url;
}
