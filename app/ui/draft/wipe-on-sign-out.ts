import { useEffect } from "react";
import { wipeDrafts } from "./draft-store";

/** Longest wait for the wipe, ms: signing out must not hang on a stuck database. */
const PATIENCE = 800;

/**
 * Wipes the drafts of this device before the form that signs out is sent. Used once by each signed-in layout.
 * @param action where the sign-out form posts
 */
export function useWipeOnSignOut(action: string): void {
  useEffect(() => {
    function onSubmit(event: SubmitEvent) {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== action) return;
      event.preventDefault();
      const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
      void Promise.race([wipeDrafts(), patience]).then(() => form.submit());
    }
    document.addEventListener("submit", onSubmit, true);
    return () => document.removeEventListener("submit", onSubmit, true);
  }, [action]);
}
