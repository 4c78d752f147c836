// Preloaded by what the supervisor starts: when it is killed, nothing of the portal stays behind
// to hold the port.
process.on("disconnect", () => process.exit(1));
// A listener on the channel would keep a finished process alive.
process.channel?.unref();
