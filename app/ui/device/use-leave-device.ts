import { useEffect } from "react";

/** Wipes this device before a form that signs out is sent. @param signOut where those forms post */
export function useLeaveDevice(signOut: string): void {
  useEffect(() => {
    function onSubmit(event: SubmitEvent) {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== signOut) return;
      event.preventDefault();
      // Signing out works even where the file for wiping cannot be had.
      void import("./leave").then(
        ({ leaveDevice }) => leaveDevice(form),
        () => form.submit(),
      );
    }
    document.addEventListener("submit", onSubmit, true);
    return () => document.removeEventListener("submit", onSubmit, true);
  }, [signOut]);
}
