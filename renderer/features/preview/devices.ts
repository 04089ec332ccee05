import type { Settings } from '../../../domain/settings/settings.ts';

export type Device = Settings['layout']['previewDevice'];

/** Widths that a page is looked at, in CSS pixels, with a height of the usual shape. */
export const DEVICES: Record<Device, { readonly label: string; readonly width: number }> = {
  phone: { label: 'Phone, 390 px', width: 390 },
  tablet: { label: 'Tablet, 820 px', width: 820 },
  desktop: { label: 'Desktop, 1280 px', width: 1280 },
};

/** How much a device must shrink to fit a panel; it never grows. */
export function scaleToFit(device: Device, panelWidth: number): number {
  return panelWidth <= 0 ? 1 : Math.min(1, panelWidth / DEVICES[device].width);
}
