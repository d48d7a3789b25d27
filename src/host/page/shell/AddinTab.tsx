import { useState, type ReactElement } from 'react';
import type { RibbonButton } from '../addin/manifest';
import type { Page } from '../page';
import { pageWord } from '../pageWords';
import { useStore } from '../session/store';

/** The add-in's buttons as its manifest describes them. With two people, one chooses who presses. */
export function AddinTab({ page }: { readonly page: Page }): ReactElement {
  const { language, panes } = useStore(page.store);
  const [asked, setPerson] = useState(0);
  const person = Math.min(asked, panes.length - 1);
  const ribbon = page.ribbon(language);
  if (ribbon === null) return <div className="ribbon-band">{pageWord('noAddin', language)}</div>;
  return (
    <div className="ribbon-band" data-testid="addin-ribbon">
      {panes.length > 1 && (
        <div className="ribbon-group">
          <div className="ribbon-persons">
            {panes.map((_, index) => (
              <label key={index}>
                <input
                  type="radio"
                  name="presser"
                  checked={person === index}
                  onChange={() => {
                    setPerson(index);
                  }}
                />
                {pageWord('personName', language, { n: String(index + 1) })}
              </label>
            ))}
          </div>
          <div className="ribbon-group-label">{pageWord('person', language)}</div>
        </div>
      )}
      {ribbon.groups.map((group) => (
        <div className="ribbon-group" key={group.id}>
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <AddinButton
                key={button.id}
                button={button}
                onPress={() => {
                  page.act(button.action, person);
                }}
              />
            ))}
          </div>
          <div className="ribbon-group-label">{group.label}</div>
        </div>
      ))}
    </div>
  );
}

interface AddinButtonProps {
  readonly button: RibbonButton;
  onPress(): void;
}

function AddinButton({ button, onPress }: AddinButtonProps): ReactElement {
  return (
    <button type="button" className="ribbon-button" title={button.tip} onClick={onPress}>
      {button.icon !== '' && <img src={button.icon} alt="" width={26} height={26} />}
      <span>{button.label}</span>
    </button>
  );
}
