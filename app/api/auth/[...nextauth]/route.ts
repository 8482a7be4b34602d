import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/server/people/auth-options";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

export function GET(request: NextRequest, context: RouteContext): Promise<Response> {
  return NextAuth(request, context, authOptions());
}

export function POST(request: NextRequest, context: RouteContext): Promise<Response> {
  return NextAuth(request, context, authOptions());
}
