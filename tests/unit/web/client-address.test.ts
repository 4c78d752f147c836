import { expect, test } from "vitest";
import { clientAddress } from "#lib/web/client-address";

const PROXIES = ["10.0.0.0/8", "2001:db8:ffff::1"];

test.each([
  // Nobody but a proxy of ours is believed.
  ["192.0.2.1", "198.51.100.9", "192.0.2.1"],
  ["192.0.2.1", undefined, "192.0.2.1"],
  ["10.0.0.1", "198.51.100.9", "198.51.100.9"],
  ["::ffff:10.0.0.1", "198.51.100.9", "198.51.100.9"],
  ["2001:db8:ffff::1", "2001:db8::5", "2001:db8::5"],
  // What stands before the first stranger, the stranger may have made up.
  ["10.0.0.1", "203.0.113.7, 198.51.100.9", "198.51.100.9"],
  ["10.0.0.1", "203.0.113.7, 198.51.100.9, 10.2.3.4", "198.51.100.9"],
  ["10.0.0.1", "198.51.100.9:4711", "198.51.100.9"],
  ["10.0.0.1", "[2001:db8::5]:4711", "2001:db8::5"],
  ["10.0.0.1", "nonsense", "10.0.0.1"],
  ["10.0.0.1", "", "10.0.0.1"],
  [undefined, "198.51.100.9", "unknown"],
])("a connection from %s that forwards for %s comes from %s", (remote, forwardedFor, client) => {
  expect(clientAddress({ remote, forwardedFor }, PROXIES)).toBe(client);
});

test("without trusted proxies nothing forwarded counts", () => {
  expect(clientAddress({ remote: "127.0.0.1", forwardedFor: "192.0.2.1" }, [])).toBe("127.0.0.1");
});
