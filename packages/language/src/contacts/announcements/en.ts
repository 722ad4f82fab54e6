import type { Announcements } from './announcement.ts';
import { listed } from './listed.ts';

export const announcements: Announcements = {
  sure: {
    phone: listed(
      'phone, phone number, telephone, tel, tel no, mobile, mobile number, mob, cell, ' +
        'cell phone, cellphone, call, call me, call me at, call me on, ring me, text me, ' +
        'whatsapp, hotline, contact number, my number, reach me at, fax, sms, ' +
        'phone number for the order, phone for order, phone number for order',
    ),
    orderNumber: listed(
      'order number, order no, order num, order nr, order id, order ref, order code, ' +
        'order reference, order#, purchase order, po number, booking number, confirmation number',
    ),
    trackingNumber: listed(
      'tracking, tracking number, tracking no, tracking id, tracking code, tracking #, ' +
        'track number, awb, awb number, airway bill, waybill, waybill number, shipment number, ' +
        'consignment number, parcel number, shipping number, package number, delivery number',
    ),
    bankCard: listed(
      'card number, card no, credit card, debit card, bank card, visa, mastercard, ' +
        'bank account, account number, account no, iban, acct, routing number, sort code',
    ),
    identityCard: listed(
      'id card, identity card, id card number, national id, passport, passport number, ' +
        'passport no, ssn, social security number, identity number',
    ),
    otherNumber: listed(
      'serial, serial number, serial no, s/n, sn, sku, model, model number, imei, ean, ' +
        'barcode, invoice, invoice number, invoice no, vat, vat number, vat id, tax id, ' +
        'tax number, ticket, ticket number, case number, reference, reference number, ref, ' +
        'ref no, item number, item no, product code, product id, article number, otp, code, ' +
        'verification code, coupon, coupon code, voucher, gift card, zip, zip code, postcode, ' +
        'member number, customer number, customer id, transaction id, transaction, ' +
        'refund number, payment id, version, batch, batch number, lot, ean code, upc, isbn, ' +
        'case, amount',
    ),
    line: listed('line id, line account, id line, line@, my line, add line, line official'),
    wechat: listed('wechat, wechat id, we chat, weixin, wechat me at, wx, vx, wx id, +v, +vx, +wx'),
    qq: listed('qq, qq number, qq id, qq no'),
    nothing: listed('wechat pay, line pay, product line, bottom line, line man, vx series'),
  },
  perhaps: {
    orderNumber: listed('order, orders, ordered, purchase'),
    trackingNumber: listed('parcel, package, shipment, dhl, ups, fedex, usps, dpd, gls, ems'),
    bankCard: listed('card'),
    line: listed('line'),
    wechat: listed('v:, v：'),
  },
};
