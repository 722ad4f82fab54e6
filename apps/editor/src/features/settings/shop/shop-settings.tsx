import { useMessages } from '../../../i18n/use-messages.ts';
import { HolidaysSection } from './holidays-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { KeepSection } from './keep-section.tsx';
import { PlaceSection } from './place-section.tsx';
import { TeamsSection } from './teams-section.tsx';
import { WithShop } from './with-shop.tsx';

/** Who the shop is and when its people answer. */
export function ShopSettingsTab() {
  const { t } = useMessages();
  return (
    <WithShop text={t('settings.shop.text')}>
      {(settings, mayEdit) => (
        <>
          <PlaceSection settings={settings} mayEdit={mayEdit} />
          <HoursSection settings={settings} mayEdit={mayEdit} />
          <HolidaysSection settings={settings} mayEdit={mayEdit} />
          <TeamsSection settings={settings} mayEdit={mayEdit} />
          <KeepSection settings={settings} mayEdit={mayEdit} />
        </>
      )}
    </WithShop>
  );
}
