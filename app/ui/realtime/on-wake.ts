/** Calls `wake` when the network is back or the page is looked at again. @returns how to stop */
export function onWake(wake: () => void): () => void {
  const visible = () => {
    if (document.visibilityState === "visible") wake();
  };
  addEventListener("online", wake);
  document.addEventListener("visibilitychange", visible);
  return () => {
    removeEventListener("online", wake);
    document.removeEventListener("visibilitychange", visible);
  };
}
