import type { Outlet } from '../../domain/outlet/outlet.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { DeskSession } from './deskSession.ts';

export function outletHandlers(
  desks: DeskSession,
  changed: (outlet: Outlet) => void,
): SomeHandlers<'outlet:get' | 'outlet:update'> {
  return {
    'outlet:get': () => desks.require().outlet.get(),
    'outlet:update': async (outlet) => {
      const saved = await desks.require().outlet.update(outlet);
      changed(saved);
      return saved;
    },
  };
}
