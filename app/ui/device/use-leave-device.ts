import { useEffect } from "react";
import { inTime } from "~/lib/in-time";

/** Longest wait (ms) for the file that wipes: it is loaded with the page, but for a sign-out within its first seconds. */
const patience = 3000;

/** Wipes this device before a form that signs out is sent. @param signOut where those forms post */
export function useLeaveDevice(signOut: string): void {
  useEffect(() => {
    function onSubmit(event: SubmitEvent) {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== signOut) return;
      event.preventDefault();
      // Signing out works even where the file for wiping cannot be had, or not in time.
      const submit = () => HTMLFormElement.prototype.submit.call(form);
      void inTime(import("./leave"), patience, () => null)
        .then((leave) => leave?.leaveDevice(form) ?? submit())
        .catch(submit);
    }
    document.addEventListener("submit", onSubmit, true);
    return () => document.removeEventListener("submit", onSubmit, true);
  }, [signOut]);
}
