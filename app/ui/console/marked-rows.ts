import { useEffect, useState } from "react";

const boxesOf = (form: string) => [...document.querySelectorAll<HTMLInputElement>(`input[data-mark][form="${form}"]`)];

/**
 * How many rows are marked for a form, and marking all that are on the page or none. Zero until the page is interactive.
 * @param shown what the boxes belong to: another list begins to count anew
 */
export function useMarkedRows(form: string, shown: unknown): { count: number; markAll: (marked: boolean) => void } {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const recount = () => setCount(boxesOf(form).filter(({ checked }) => checked).length);
    recount();
    document.addEventListener("change", recount);
    return () => document.removeEventListener("change", recount);
  }, [form, shown]);
  function markAll(marked: boolean) {
    for (const box of boxesOf(form)) box.checked = marked;
    setCount(marked ? boxesOf(form).length : 0);
  }
  return { count, markAll };
}
