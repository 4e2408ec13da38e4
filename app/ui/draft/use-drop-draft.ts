import { useEffect } from "react";
import { dropDraft } from "./draft-store";

/**
 * On the page that a save leads to: forgets the draft that was saved and takes `saved` out of the address.
 * @param stamp of the form that was saved; null when the page was reached another way
 */
export function useDropDraft({ owner, forms }: { owner: string; forms: string[] }, stamp: string | null): void {
  const names = forms.join(" ");
  useEffect(() => {
    if (stamp === null) return;
    for (const form of names.split(" ")) void dropDraft({ owner, form }, stamp);
    const url = new URL(location.href);
    url.searchParams.delete("saved");
    history.replaceState(history.state, "", url);
  }, [owner, names, stamp]);
}
