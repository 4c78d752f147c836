// Imported first by what the supervisor starts: when it is killed, nothing of the portal stays
// behind to hold the port. Not a flag of Node: children of these processes would inherit it, and
// end at once for want of a channel that holds them.
if (process.connected === false) process.exit(1);
process.on("disconnect", () => process.exit(1));
// A listener on the channel would keep a finished process alive.
process.channel?.unref();
