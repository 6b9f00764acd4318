import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** What is inside a machine or a network, or leads there: nothing that somebody typed may make the server ask it. */
const INSIDE = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  INSIDE.addSubnet(net, prefix, "ipv4");

/** Only what is assigned to the public is outside: 2000::/3, without what wraps another address or is for documents. */
const PUBLIC_IPV6 = new BlockList();
PUBLIC_IPV6.addSubnet("2000::", 3, "ipv6");
const WRAPPED_IPV6 = new BlockList();
for (const [net, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  WRAPPED_IPV6.addSubnet(net, prefix, "ipv6");

/** True for an address of the public Internet. */
export function isOutside(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !INSIDE.check(address, "ipv4");
  return version === 6 && PUBLIC_IPV6.check(address, "ipv6") && !WRAPPED_IPV6.check(address, "ipv6");
}

/** Answers every address of a host name. */
export type Resolver = (host: string) => Promise<readonly string[]>;

const byDns: Resolver = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * The one address at which a host may be asked: looked up once and used as it is, so that a name cannot lead elsewhere in
 * between. Null when any of its addresses is inside. `trusted`: the operator has named it, wherever it leads.
 */
export async function addressToAsk(host: string, trusted: boolean, resolve: Resolver = byDns): Promise<string | null> {
  const name = host.replace(/^\[|\]$/g, "");
  const addresses = isIP(name) ? [name] : await resolve(name);
  if (!trusted && !addresses.every(isOutside)) return null;
  return addresses[0] ?? null;
}
