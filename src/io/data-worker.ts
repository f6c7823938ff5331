/** @file The data worker's entry: it passes messages to and from a data session. */
import type { DataCommand } from '@/core/protocol/data-protocol';
import { createDataSession } from './data-session';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const session = createDataSession((event, transfer) => scope.postMessage(event, { transfer }));

scope.onmessage = (message: MessageEvent<DataCommand>) => void session.handle(message.data);
