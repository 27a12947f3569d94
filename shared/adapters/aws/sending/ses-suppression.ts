import {
  DeleteSuppressedDestinationCommand,
  NotFoundException,
  SESv2Client,
  type SESv2ClientConfig,
} from '@aws-sdk/client-sesv2';

/** Has SES send to an address again, from which it keeps mail by itself once it came back. */
export const unsuppress = async (address: string, config: SESv2ClientConfig = {}): Promise<void> => {
  try {
    await new SESv2Client(config).send(new DeleteSuppressedDestinationCommand({ EmailAddress: address }));
  } catch (error) {
    if (!(error instanceof NotFoundException)) throw error;
  }
};
