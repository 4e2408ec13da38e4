import { useEffect } from "react";

/**
 * On the page that a save leads to: forgets the draft that was saved and takes `saved` out of the address.
 * @param stamp of the form that was saved; null when the page was reached another way
 */
export function useDropDraft({ owner, forms }: { owner: string; forms: string[] }, stamp: string | null): void {
  const names = forms.join(" ");
  useEffect(() => {
    if (stamp === null) return;
    const drop = async () => {
      const { dropDraft } = await import("./draft-store");
      for (const form of names.split(" ")) await dropDraft({ owner, form }, stamp);
    };
    void drop().catch(() => undefined);
    const url = new URL(location.href);
    url.searchParams.delete("saved");
    history.replaceState(history.state, "", url);
  }, [owner, names, stamp]);
}
