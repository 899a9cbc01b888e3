import { expect } from '@open-wc/testing';
import { fullDate, shortDate, spokenDate } from '../../../src/time/phrases.js';
import { gb, normal, saying } from './sayings.js';

/*
 * Every form that a date can have, in English: what is written (the part of it behind an "@"), on a label, on the open
 * moment, and to a listener. Read it as a copy editor would.
 */
const TABLE = `

# One date
2026-01-22T14:30:05 | Thu 22 Jan, 14:30:05 | Thursday 22 January 2026, 14:30:05, Vienna time
2026-01-22T14:30:05~ | Thu 22 Jan, around 14:30:05 | Thursday 22 January 2026, around 14:30:05, Vienna time
2026-01-22T14:30:05? | Possibly Thu 22 Jan, 14:30:05 | Possibly Thursday 22 January 2026, 14:30:05, Vienna time
2026-01-22T14:30:05% | Possibly Thu 22 Jan, around 14:30:05 | Possibly Thursday 22 January 2026, around 14:30:05, Vienna time
2026-01-22T14:30 | Thu 22 Jan, 14:30 | Thursday 22 January 2026, 14:30, Vienna time
2026-01-22T14:30~ | Thu 22 Jan, around 14:30 | Thursday 22 January 2026, around 14:30, Vienna time
2026-01-22T14:30? | Possibly Thu 22 Jan, 14:30 | Possibly Thursday 22 January 2026, 14:30, Vienna time
2026-01-22T14:30% | Possibly Thu 22 Jan, around 14:30 | Possibly Thursday 22 January 2026, around 14:30, Vienna time
2026-01-22T14:30+05:00 | Thu 22 Jan, 10:30 | Thursday 22 January 2026, 10:30, Vienna time
2026-10-25T02:30+01:00 | Sun 25 Oct, 02:30 CET | Sunday 25 October 2026, 02:30 CET, Vienna time
2026-01-22 | Thu 22 Jan | Thursday 22 January 2026, no hour given | Thursday 22 January 2026
2025-12 | December 2025 | Some time in December 2025
2025-12~ | Around December 2025 | Around December 2025
2025-12? | Possibly December 2025 | Possibly some time in December 2025
2025-12% | Possibly around December 2025 | Possibly around December 2025
2026-21 | Spring 2026 | Some time in spring 2026
2026-21~ | Around spring 2026 | Around spring 2026
2026-21? | Possibly spring 2026 | Possibly some time in spring 2026
2026-21% | Possibly around spring 2026 | Possibly around spring 2026
2026-22 | Summer 2026 | Some time in summer 2026
2026-23 | Autumn 2026 | Some time in autumn 2026
2025-24 | Winter 2025–26 | Some time in winter 2025–26
2025-24~ | Around winter 2025–26 | Around winter 2025–26
2025-24? | Possibly winter 2025–26 | Possibly some time in winter 2025–26
2025-24% | Possibly around winter 2025–26 | Possibly around winter 2025–26
1999-24 | Winter 1999–2000 | Some time in winter 1999–2000
2025 | 2025 | Some time in 2025
2025~ | Around 2025 | Around 2025
2025? | Possibly 2025 | Possibly some time in 2025
2025% | Possibly around 2025 | Possibly around 2025
202X | The 2020s | Some time in the 2020s
202X~ | Around the 2020s | Around the 2020s
202X? | Possibly the 2020s | Possibly some time in the 2020s
202X% | Possibly around the 2020s | Possibly around the 2020s
200X | The 2000s | Some time in the 2000s
19XX | The 20th century | Some time in the 20th century
19XX~ | Around the 20th century | Around the 20th century
19XX? | Possibly the 20th century | Possibly some time in the 20th century
19XX% | Possibly around the 20th century | Possibly around the 20th century
20XX | The 21st century | Some time in the 21st century

# Long ago and far ahead
1582-10-14 | 14 Oct | 14 October 1582, no hour given | 14 October 1582
0476-09-04 | 4 Sept | 4 September 476, no hour given | 4 September 476
0476 | 476 | Some time in 476
0079-08-24 | 24 Aug | 24 August AD 79, no hour given | 24 August AD 79
0079-08-24T13:00 | 24 Aug, 13:00 | 24 August AD 79, 13:00, Vienna time
0079 | AD 79 | Some time in AD 79
0079~ | Around AD 79 | Around AD 79
-0043-03-15 | 15 Mar | 15 March 44 BC, no hour given | 15 March 44 BC
-0043 | 44 BC | Some time in 44 BC
-0043? | Possibly 44 BC | Possibly some time in 44 BC
-0217-22 | Summer 218 BC | Some time in summer 218 BC
-0043-24 | Winter 44–43 BC | Some time in winter 44–43 BC
079X | The 790s | Some time in the 790s
000X | The years 1 BC to AD 9 | Some time in the years 1 BC to AD 9
-004X | The years 50 to 41 BC | Some time in the years 50 to 41 BC
-004X~ | Around the years 50 to 41 BC | Around the years 50 to 41 BC
00XX | The 1st century | Some time in the 1st century
-01XX | The years 200 to 101 BC | Some time in the years 200 to 101 BC
-01XX% | Possibly around the years 200 to 101 BC | Possibly around the years 200 to 101 BC
Y-50000 | 50,001 BC | Some time in 50,001 BC
Y-50000~ | Around 50,001 BC | Around 50,001 BC
Y50000 | AD 50,000 | Some time in AD 50,000
Y12026-05 | May AD 12,026 | Some time in May AD 12,026
Y12026-05-01 | Fri 1 May | Friday 1 May AD 12,026, no hour given | Friday 1 May AD 12,026

# A part of it
2026-01-22@early-morning | Thu 22 Jan, early in the morning | Thursday 22 January 2026, early in the morning
2026-01-22@morning | Thu 22 Jan, in the morning | Thursday 22 January 2026, in the morning
2026-01-22@afternoon | Thu 22 Jan, in the afternoon | Thursday 22 January 2026, in the afternoon
2026-01-22@evening | Thu 22 Jan, in the evening | Thursday 22 January 2026, in the evening
2026-01-22@night | Thu 22 Jan, at night | Thursday 22 January 2026, at night
2026-01-22@late-night | Thu 22 Jan, late at night | Thursday 22 January 2026, late at night
2026-01-22?@late-night | Possibly Thu 22 Jan, late at night | Possibly Thursday 22 January 2026, late at night
2026-01@early | Early January 2026 | Some time in early January 2026
2026-01@mid | Mid-January 2026 | Some time in mid-January 2026
2026-01@late | Late January 2026 | Some time in late January 2026
2026-01~@early | Around early January 2026 | Around early January 2026
2025@mid | Mid-2025 | Some time in mid-2025
2025?@late | Possibly late 2025 | Possibly some time in late 2025
2026-21@early | Early spring 2026 | Some time in early spring 2026
202X@mid | The mid-2020s | Some time in the mid-2020s
19XX@early | The early 20th century | Some time in the early 20th century
19XX@mid | The mid-20th century | Some time in the mid-20th century

# Lasting
2026-01-19/2026-01-23 | 19–23 Jan | From 19 January to 23 January 2026
2026-01-19/2026-02-03 | 19 Jan–3 Feb | From 19 January to 3 February 2026
2025-12-30/2026-01-02 | 30 Dec 2025–2 Jan 2026 | From 30 December 2025 to 2 January 2026
2026-01-22/2026-01-22 | Throughout 22 Jan | Throughout 22 January 2026
2025-11/2025-12 | November–December 2025 | From November 2025 to December 2025
2025-12/2026-01 | December 2025–January 2026 | From December 2025 to January 2026
2025/2026 | 2025–2026 | From 2025 to 2026
2025/2025 | Throughout 2025 | Throughout 2025
2026-21/2026-22 | Spring 2026 to summer 2026 | From spring 2026 to summer 2026
2025-24/2026-24 | Winter 2025–26 to winter 2026–27 | From winter 2025–26 to winter 2026–27
201X/202X | The 2010s to the 2020s | From the 2010s to the 2020s
18XX/19XX | The 19th century to the 20th century | From the 19th century to the 20th century
-0043/0014 | 44 BC to AD 14 | From 44 BC to AD 14
-0043-03-15/-0042-10-23 | 15 Mar 44 BC to 23 Oct 43 BC | From 15 March 44 BC to 23 October 43 BC
Y-50000/Y-40000 | 50,001 BC to 40,001 BC | From 50,001 BC to 40,001 BC
2026-01-22T14:30/2026-01-22T16:00 | Thu 22 Jan, 14:30–16:00 | Thursday 22 January 2026, from 14:30 to 16:00, Vienna time
2026-01-22T14:30~/2026-01-22T16:00 | Thu 22 Jan, around 14:30 to 16:00 | Thursday 22 January 2026, from around 14:30 to 16:00, Vienna time
2026-01-22T23:30/2026-01-23T02:00 | 22 Jan, 23:30 to 23 Jan, 02:00 | From 22 January, 23:30 to 23 January 2026, 02:00, Vienna time
2025-12-31T23:30/2026-01-01T02:00 | 31 Dec 2025, 23:30 to 1 Jan 2026, 02:00 | From 31 December 2025, 23:30 to 1 January 2026, 02:00, Vienna time
2026-10-25T02:30+02:00/2026-10-25T02:30+01:00 | Sun 25 Oct, 02:30 to 02:30 CET | Sunday 25 October 2026, from 02:30 to 02:30 CET, Vienna time
2025-12/2026-01-22 | December 2025 to 22 Jan 2026 | From December 2025 to 22 January 2026
2025-12~/2026-01? | Around December 2025 to possibly January 2026 | From around December 2025 to possibly January 2026
2026-01-19~/2026-01-23 | Around 19 Jan to 23 Jan | From around 19 January to 23 January 2026
2026-01-19/2026-01-23% | 19 Jan to possibly around 23 Jan | From 19 January to possibly around 23 January 2026
202X~/.. | From around the 2020s on | From around the 2020s on
2026-01-22/.. | From Thu 22 Jan on | From Thursday 22 January 2026 on
2026-01-22?/.. | Possibly from Thu 22 Jan on | Possibly from Thursday 22 January 2026 on
2025-12/.. | From December 2025 on | From December 2025 on
2025/.. | From 2025 on | From 2025 on
2026-01-22T14:30/.. | From Thu 22 Jan, 14:30 on | From Thursday 22 January 2026, 14:30 on, Vienna time
19XX/.. | From the 20th century on | From the 20th century on
../2026-01-22 | Until Thu 22 Jan | Until Thursday 22 January 2026
../2026-01-22~ | Until around Thu 22 Jan | Until around Thursday 22 January 2026
../2025 | Until 2025 | Until 2025
../2026-01-22T14:30 | Until Thu 22 Jan, 14:30 | Until Thursday 22 January 2026, 14:30, Vienna time

# At some time between
[2026-01-20..2026-01-22] | Between 20 Jan and 22 Jan | Between 20 January and 22 January 2026
[2025-12-30..2026-01-02] | Between 30 Dec 2025 and 2 Jan 2026 | Between 30 December 2025 and 2 January 2026
[2025-12..2026-01] | Between December 2025 and January 2026 | Between December 2025 and January 2026
[2025..2026] | Between 2025 and 2026 | Between 2025 and 2026
[2025-12~..2026-01-22] | Between around December 2025 and 22 Jan 2026 | Between around December 2025 and 22 January 2026
[2025?..2026] | Between possibly 2025 and 2026 | Between possibly 2025 and 2026
[2026-21..2026-23] | Between spring 2026 and autumn 2026 | Between spring 2026 and autumn 2026
[201X..202X] | Between the 2010s and the 2020s | Between the 2010s and the 2020s
[-0043..0014] | Between 44 BC and AD 14 | Between 44 BC and AD 14
[2026-01-22T14:30..2026-01-22T16:00] | Thu 22 Jan, between 14:30 and 16:00 | Thursday 22 January 2026, between 14:30 and 16:00, Vienna time
[2026-01-22T23:30..2026-01-23T02:00] | Between 22 Jan, 23:30 and 23 Jan, 02:00 | Between 22 January, 23:30 and 23 January 2026, 02:00, Vienna time
[2026-01-23..] | Fri 23 Jan or later | Friday 23 January 2026 or later
[2026-01-23~..] | Around Fri 23 Jan or later | Around Friday 23 January 2026 or later
[2025-12..] | December 2025 or later | December 2025 or later
[2025..] | 2025 or later | 2025 or later
[202X..] | The 2020s or later | The 2020s or later
[2026-01-22T14:30..] | Thu 22 Jan, 14:30 or later | Thursday 22 January 2026, 14:30 or later, Vienna time
[..2026-01-22] | By Thu 22 Jan | By Thursday 22 January 2026
[..2026-01-22?] | Possibly by Thu 22 Jan | Possibly by Thursday 22 January 2026
[..2025-12] | By the end of December 2025 | By the end of December 2025
[..2025] | By the end of 2025 | By the end of 2025
[..2025~] | By around 2025 | By around 2025
[..2026-21] | By the end of spring 2026 | By the end of spring 2026
[..202X] | By the end of the 2020s | By the end of the 2020s
[..-0043] | By the end of 44 BC | By the end of 44 BC
[..2026-01-22T14:30] | By Thu 22 Jan, 14:30 | By Thursday 22 January 2026, 14:30, Vienna time

# One of several, all of several
[2026-01-20,2026-01-22] | 20 Jan or 22 Jan | 20 January or 22 January 2026
[2026-01-20?,2026-01-22~] | Possibly 20 Jan or around 22 Jan | Possibly 20 January or around 22 January 2026
[2025-12-30,2026-01-02] | 30 Dec 2025 or 2 Jan 2026 | 30 December 2025 or 2 January 2026
[2026-01-20,2026-01-22,2026-02-03] | 20 Jan, 22 Jan or 3 Feb | 20 January, 22 January or 3 February 2026
[2025,2026] | 2025 or 2026 | 2025 or 2026
[2025-12,2026-01-22] | December 2025 or 22 Jan 2026 | December 2025 or 22 January 2026
[2026-21,2026-22] | Spring 2026 or summer 2026 | Spring 2026 or summer 2026
[202X,19XX] | The 2020s or the 20th century | The 2020s or the 20th century
[2026-01-22T14:30,2026-01-22T16:00] | 22 Jan, 14:30 or 22 Jan, 16:00 | 22 January, 14:30 or 22 January 2026, 16:00, Vienna time
[2025..2026,2030] | Between 2025 and 2026 or 2030 | Between 2025 and 2026 or 2030
[2025-12,2030..] | December 2025 or 2030 or later | December 2025 or 2030 or later
{2026-01-20,2026-01-22} | 20 Jan and 22 Jan | 20 January and 22 January 2026
{2026-01-20~,2026-01-22} | Around 20 Jan and 22 Jan | Around 20 January and 22 January 2026
{2026-01-20,2026-01-22,2026-02-03} | 20 Jan, 22 Jan and 3 Feb | 20 January, 22 January and 3 February 2026
{2025-12,2026-12} | December 2025 and December 2026 | December 2025 and December 2026
{2026-01-20..2026-01-22} | All dates from 20 Jan to 22 Jan | All dates from 20 January to 22 January 2026
{2025..2026} | All dates from 2025 to 2026 | All dates from 2025 to 2026
{2025-12..} | All dates from December 2025 on | All dates from December 2025 on
{..2025-12} | All dates until December 2025 | All dates until December 2025
{2026-01-20..2026-01-22,2026-02-03} | All dates from 20 Jan to 22 Jan and 3 Feb | All dates from 20 January to 22 January and 3 February 2026
`;

/** Heading by heading; where no fourth phrase is written, a listener hears the third one without its capital. */
const rows = TABLE.split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' | '));

describe('dates in English', () => {
  for (const [written = '', short, full = '', spoken] of rows) {
    it(`${written} is “${short}”`, () => {
      const known = saying(written);
      expect(normal(shortDate(known, gb))).to.equal(short);
      expect(normal(fullDate(known, gb))).to.equal(full);
      const heard = normal(spokenDate(known, gb));
      expect(heard).to.equal(
        spoken ??
          (/^[A-Z][a-z]+(day|ber)\b|^(January|February|March|April|May|June|July|August)/.test(full)
            ? full
            : full[0]?.toLowerCase() + full.slice(1)),
      );
    });
  }

  it('have a row for every form, unit and doubt', () => {
    const all = rows.map(([written]) => written).join('\n');
    for (const look of [
      /T.*T|:\d\d:/,
      /-\d\d-\d\d$/m,
      /-2[1-4]/,
      /X/,
      /XX/,
      /~/,
      /\?/,
      /%/,
      /@/,
      /\/\.\./,
      /\.\.\//,
      /^\[\.\./m,
      /\.\.\]$/m,
      /^\{/m,
    ])
      expect(all).to.match(look);
    expect(rows.length).to.be.at.least(150);
  });
});
