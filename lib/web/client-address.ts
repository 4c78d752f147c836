import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * Where a request comes from. Each proxy appends to X-Forwarded-For whom it heard, so the list is
 * read from its end for as long as it was written by proxies of ours; what comes before that, anyone
 * may have made up.
 */
export function clientAddress(
  request: { remote: string | undefined; forwardedFor: string | undefined },
  trusted: readonly string[],
): string {
  const heard = (request.forwardedFor ?? "").split(",").flatMap((part) => part.trim() || []);
  let client = parse(request.remote ?? "");
  while (client && heard.length > 0 && isTrusted(client, trusted)) {
    const before = parse(heard.pop() ?? "");
    if (!before) break;
    client = before;
  }
  return client?.toString() ?? "unknown";
}

function parse(text: string): Address | null {
  // Some proxies write the port too: «192.0.2.1:443», «[2001:db8::1]:443».
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, "$1");
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
}

function isTrusted(address: Address, ranges: readonly string[]): boolean {
  return ranges.some((range) => {
    const [network, bits] = ipaddr.isValidCIDR(range)
      ? ipaddr.parseCIDR(range)
      : [ipaddr.process(range), undefined];
    if (network.kind() !== address.kind()) return false;
    return address.match([network, bits ?? network.toByteArray().length * 8]);
  });
}
