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
  if (/^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(text)) return `https://${text}`;
  return withoutTracking(text);
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
