import { notFound } from "next/navigation";
import { DomainError } from "@/server/domain-error";

/** Awaits a verb for a page: what is not there, or not shared, becomes the not-found page with its status. */
export async function pageData<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") notFound();
    throw error;
  }
}
