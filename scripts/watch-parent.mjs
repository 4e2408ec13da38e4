// Ends workerd when the process that started it is gone, however it went: killed, it would leave the port taken and the data open.
// Usage: an IPC child of that process, with workerd's pid as argument.
const pid = Number(process.argv[2]);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined); // the parent's to answer; its end is ours
process.on("disconnect", () => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // stopped in order: it is not there any more
  }
  process.exit(0);
});
